//! How far a long run is: a bar on standard error, on a terminal only.

use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Count {
    /// One by one.
    Pieces,
    /// Bytes that have been read.
    Bytes,
}

/// A bar up to `whole`, unless that is less than `without`: nobody would wonder yet.
pub(crate) fn bar(whole: u64, without: u64, count: Count) -> ProgressBar {
    if whole < without || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let template = match count {
        Count::Pieces => "{wide_bar} {pos}/{len}",
        Count::Bytes => "{wide_bar} {bytes}/{total_bytes} {eta}",
    };
    let bar = ProgressBar::with_draw_target(Some(whole), ProgressDrawTarget::stderr());
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
