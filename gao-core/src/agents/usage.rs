//! How long a medicine has been used in all: courses that overlap count once, and months are
//! calendar months, as if everything had been taken in one piece.

use crate::time::CivilDate;
use crate::treatment::Course;

/// First and last day of one course.
type Piece = (CivilDate, CivilDate);

/// What has been used over every course.
pub(crate) struct Used<'a> {
    /// When it would have begun in one piece.
    pub(crate) begun: CivilDate,
    /// The last day of use.
    pub(crate) until: CivilDate,
    /// The course that began last.
    pub(crate) course: Course<'a>,
}

impl Used<'_> {
    /// Full months of use.
    pub(crate) fn months(&self) -> i32 {
        self.begun.months_until(self.until)
    }
}

/// What has been used, every day of which is known; `None` if a first or a last day is not.
pub(crate) fn exactly<'a>(courses: impl Iterator<Item = Course<'a>> + Clone) -> Option<Used<'a>> {
    let piece = |course: &Course<'a>| {
        let (start, given) = (course.start()?, course.last_given());
        (start.is_exact() && given.is_exact()).then(|| (start.earliest(), given.earliest()))
    };
    let all_known = courses.clone().all(|course| piece(&course).is_some());
    if all_known { in_one_piece(courses, piece) } else { None }
}

/// What has certainly been used: from the latest day on which each course can have begun to the
/// earliest on which it can have ended.
pub(crate) fn at_least<'a>(courses: impl Iterator<Item = Course<'a>> + Clone) -> Option<Used<'a>> {
    in_one_piece(courses, |course| {
        let piece = (course.start()?.latest(), course.last_given().earliest());
        (piece.0 <= piece.1).then_some(piece)
    })
}

/// The pieces laid end to end, ending on the last day of the last one.
fn in_one_piece<'a>(
    courses: impl Iterator<Item = Course<'a>> + Clone,
    piece: impl Fn(&Course<'a>) -> Option<Piece>,
) -> Option<Used<'a>> {
    let pieces = || courses.clone().filter_map(|course| Some((piece(&course)?, course)));
    // In order of their first days, without a list of them.
    let order = |((from, _), course): &(Piece, Course<'a>)| (*from, course.medication.index);
    let (mut current, mut course) = pieces().min_by_key(order)?;
    let mut place = order(&(current, course));
    let (mut months, mut days) = (0_i32, 0_i32);
    while let Some(next) = pieces().filter(|next| order(next) > place).min_by_key(order) {
        place = order(&next);
        let ((from, to), following) = next;
        course = following;
        if from <= current.1 {
            current.1 = current.1.max(to);
            continue;
        }
        let full = current.0.months_until(current.1);
        months = months.saturating_add(full);
        days = days.saturating_add(current.0.plus_months(full).days_until(current.1));
        current = (from, to);
    }
    let (from, until) = current;
    let begun = from.plus_months(months.saturating_neg()).plus_days(days.saturating_neg());
    Some(Used { begun, until, course })
}
