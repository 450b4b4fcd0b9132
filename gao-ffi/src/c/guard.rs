//! The one place where a panic is stopped.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::status::Status;

/// Runs a call; a panic becomes a status that says nothing about the input.
pub(super) fn guarded(call: impl FnOnce() -> Result<Status, Status>) -> Status {
    // The call owns what it works on and shares nothing, so nothing is left half changed.
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(Ok(status) | Err(status)) => status,
        Err(payload) => {
            // What was thrown may itself panic when it is dropped, and here nothing would stop it.
            core::mem::forget(payload);
            Status::Panic
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct PanicsAgain;

    impl Drop for PanicsAgain {
        fn drop(&mut self) {
            panic!("forced by the test, again");
        }
    }

    #[test]
    fn a_panic_becomes_a_status_and_the_process_goes_on() {
        assert_eq!(guarded(|| panic!("forced by the test")), Status::Panic);
        assert_eq!(guarded(|| std::panic::panic_any(7)), Status::Panic);
        assert_eq!(guarded(|| std::panic::panic_any(PanicsAgain)), Status::Panic);
        assert_eq!(guarded(|| Ok(Status::Ok)), Status::Ok);
        assert_eq!(guarded(|| Err(Status::NullPointer)), Status::NullPointer);
    }
}
