//! Arbitrary bytes through the C interface, held to what its header promises.
//!
//! The first bytes choose the call and everything beside the record, see [`wish`]; the rest is the
//! record. A call that is made twice writes the same twice: it depends on nothing but what it was
//! given. A panic ends the program, also where the library would have caught it.
#![no_main]

mod call;
mod contract;
mod options;
mod outcome;
mod wish;

use libfuzzer_sys::fuzz_target;

use crate::wish::Wish;

fuzz_target!(|bytes: &[u8]| {
    let wish = Wish::read(bytes);
    let first = call::make(&wish);
    contract::check(&wish, &first);
    if wish.twice {
        let second = call::make(&wish);
        assert!(first == second, "the same call gave {first:?}, then {second:?}");
    }
});
