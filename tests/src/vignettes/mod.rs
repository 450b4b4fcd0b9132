//! Case stories.
