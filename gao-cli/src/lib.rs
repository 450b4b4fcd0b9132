//! The row of `gao batch`: its columns in one table, and how a row is written.
//!
//! They stand in a library beside the program, so that the page that describes every column is
//! generated from the table that the program writes by.

pub mod row;
