//! Kinds of women. Most are plausible, so that the deep branches are reached; a few are not.

use super::draw::Draw;

/// What kind of record is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Profile {
    /// Collapses around a birth, worked up, not treated.
    WorkedUp,
    /// The same woman with a series of densities.
    Serial,
    /// The same woman on a medicine, or after one.
    OnMedicine,
    /// Pregnant again, often on a medicine or after one.
    PregnantAgain,
    /// Pain in or after a pregnancy, and nothing else is known of her bones.
    Pain,
    /// A row of a registry, with gaps.
    Registry,
    /// Anything at all.
    Anything,
}

impl Profile {
    /// Every profile.
    pub const ALL: [Self; 7] = [
        Self::WorkedUp,
        Self::Serial,
        Self::OnMedicine,
        Self::PregnantAgain,
        Self::Pain,
        Self::Registry,
        Self::Anything,
    ];

    /// One of them.
    pub fn draw(draw: &mut Draw) -> Self {
        draw.weighed(&[
            (24, Self::WorkedUp),
            (18, Self::Serial),
            (19, Self::OnMedicine),
            (13, Self::PregnantAgain),
            (13, Self::Pain),
            (9, Self::Registry),
            (6, Self::Anything),
        ])
    }

    /// How many facts in a thousand are left out.
    pub fn gaps(self, draw: &mut Draw) -> u32 {
        match self {
            Self::WorkedUp | Self::Serial | Self::OnMedicine | Self::PregnantAgain => {
                draw.weighed(&[(5, 0), (3, 15), (1, 60)])
            }
            Self::Pain => draw.weighed(&[(3, 0), (3, 30), (2, 150)]),
            Self::Registry => draw.weighed(&[(1, 150), (2, 300), (1, 500)]),
            Self::Anything => draw.weighed(&[(1, 0), (2, 60), (1, 300)]),
        }
    }

    /// Whether collapses around a birth are what the record is about.
    #[must_use]
    pub fn collapsed(self) -> bool {
        !matches!(self, Self::Pain | Self::Anything)
    }

    /// Whether she was examined as the article asks for.
    #[must_use]
    pub fn examined(self) -> bool {
        self.collapsed() && self != Self::Registry
    }
}
