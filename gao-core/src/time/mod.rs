//! Time as a record knows it: civil dates without clock or time zone, and dates known roughly.

mod approximate;
mod date;

pub use self::approximate::ApproxDate;
pub use self::date::{CivilDate, DateError};
