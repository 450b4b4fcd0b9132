//! Random records that reach the boundaries of every function on purpose.
//!
//! A record is made from a seed and a number, and from nothing else: record 17 of seed 1 can be
//! made alone, in one line. Each tells of one woman: first what happened to her (`life`), then
//! what broke and what she took, then what somebody wrote down of it, with gaps (`clerk`).
//! Days lie on the limits of the specification and one day beside them, values on a limit and
//! one step beside it. No rule of the engine is read here: the limits are those of the
//! specification, so that a limit which the engine got wrong is hit all the same.

mod births;
mod causes;
mod clerk;
mod day;
mod densitometry;
mod draw;
mod fractures;
mod imaging;
mod judgements;
mod labs;
mod life;
mod medicines;
mod patient;
mod pregnancies;
mod profile;
mod series;
mod symptoms;
mod tally;

use serde_json::{Value, json};

use self::clerk::{Clerk, Sheet};
use self::draw::Draw;
use self::life::Life;
pub use self::profile::Profile;
pub use self::tally::{COUNTERS, Counter, Tally};

/// Record `number` of `seed`, in the wire format.
#[must_use]
pub fn record(seed: u64, number: u64) -> Value {
    drawn(seed, number).1
}

/// The record, and which kind it was meant to be.
#[must_use]
pub fn drawn(seed: u64, number: u64) -> (Profile, Value) {
    let mut draw = Draw::of(seed, number);
    let profile = Profile::draw(&mut draw);
    let gaps = profile.gaps(&mut draw);
    let life = Life::draw(&mut draw, profile);
    let mut clerk = Clerk { draw, as_of: life.as_of, gaps };
    let mut record = Sheet::new();
    if clerk.draw.chance(1, 2) {
        record.insert("schema_version".to_owned(), json!("1"));
    }
    record.insert("as_of".to_owned(), json!(life.as_of.to_string()));
    // No rule reads it; a record that is copied out of its test still says where it is from.
    record.insert("provenance".to_owned(), json!({"id": format!("seed {seed}, number {number}")}));

    let breaks = fractures::draw(&mut clerk, &life, profile);
    let courses = medicines::draw(&mut clerk, &life, &breaks, profile);
    patient::write(&mut clerk, &mut record, &life);
    pregnancies::write(&mut clerk, &mut record, &life);
    let onset = symptoms::write(&mut clerk, &mut record, &life, &breaks, profile);
    fractures::write(&mut clerk, &mut record, &breaks, profile);
    imaging::write(&mut clerk, &mut record, &life, &breaks, onset, profile);
    densitometry::write(&mut clerk, &mut record, &life, &breaks, &courses, profile);
    labs::write(&mut clerk, &mut record, &life);
    causes::risk_factors(&mut clerk, &mut record);
    causes::other_causes(&mut clerk, &mut record, profile);
    medicines::write(&mut clerk, &mut record, &courses);
    judgements::plans(&mut clerk, &mut record, &life, &courses);
    judgements::write(&mut clerk, &mut record, &life, profile);
    (profile, Value::Object(record))
}
