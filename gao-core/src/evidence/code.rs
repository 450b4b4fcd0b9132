//! How an evidence id is written: `S-44`, `X-01`, `J-very_low_bmd`.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use super::id::{Class, EvidenceId};

/// The text is not the written form of an evidence id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "no evidence id is written `{text}`; use the printed form, such as `S-44`, `X-01` or `J-very_low_bmd`"
)]
pub struct UnknownEvidenceId {
    text: String,
}

impl EvidenceId {
    /// Reads the written form, exactly as [`Display`](fmt::Display) prints it.
    ///
    /// # Errors
    ///
    /// [`UnknownEvidenceId`] for any other text, including `S-4`, `s-44` and surrounding spaces:
    /// an id that is almost right may be a typing error for another row.
    ///
    /// ```
    /// # use gao_core::evidence::EvidenceId;
    /// assert_eq!(EvidenceId::parse("S-44"), Ok(EvidenceId::S44));
    /// assert!(EvidenceId::parse("S-4").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, UnknownEvidenceId> {
        candidate(text)
            .filter(|id| id.as_str() == text)
            .ok_or_else(|| UnknownEvidenceId { text: text.into() })
    }

    /// The written form: `S-44`, `X-01`, `J-very_low_bmd`.
    ///
    /// ```
    /// # use gao_core::evidence::EvidenceId;
    /// assert_eq!(EvidenceId::S44.as_str(), "S-44");
    /// ```
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::JVeryLowBmd => "J-very_low_bmd",
            Self::JConservativeInsufficient => "J-conservative_insufficient",
            Self::JRelevantGainUnlikely => "J-relevant_gain_unlikely",
            Self::JVeryStrongSuspicion => "J-very_strong_suspicion",
            // Letters and digits are text, and every id has its row: a test prints them all.
            _ => WRITTEN.get(self as usize).copied().unwrap_or_default(),
        }
    }
}

/// Letter, hyphen, and two or three digits.
struct Numbered {
    bytes: [u8; 5],
    length: usize,
}

impl Numbered {
    const fn of(id: EvidenceId) -> Self {
        let [letter, ..] = *id.class().letter().as_bytes() else {
            return NOTHING;
        };
        let number = id.number();
        let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        if hundreds == 0 {
            Self { bytes: [letter, b'-', b'0' | tens, b'0' | ones, 0], length: 4 }
        } else {
            Self { bytes: [letter, b'-', b'0' | hundreds, b'0' | tens, b'0' | ones], length: 5 }
        }
    }

    const fn as_str(&self) -> &str {
        let (used, _) = self.bytes.split_at(self.length);
        match core::str::from_utf8(used) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

const NOTHING: Numbered = Numbered { bytes: [0; 5], length: 0 };

/// Every id as it is written, made once by the compiler; those of judgements are not used.
static NUMBERED: [Numbered; EvidenceId::ALL.len()] = {
    let mut numbered = [NOTHING; EvidenceId::ALL.len()];
    let (mut places, mut ids): (&mut [Numbered], &[EvidenceId]) = (&mut numbered, &EvidenceId::ALL);
    while let (Some((place, other_places)), Some((id, other_ids))) =
        (places.split_first_mut(), ids.split_first())
    {
        *place = Numbered::of(*id);
        (places, ids) = (other_places, other_ids);
    }
    numbered
};

/// The same as text: an answer names hundreds, and none has to be checked again.
static WRITTEN: [&str; EvidenceId::ALL.len()] = {
    let mut written = [""; EvidenceId::ALL.len()];
    let (mut places, mut all): (&mut [&str], &[Numbered]) = (&mut written, &NUMBERED);
    while let (Some((place, other_places)), Some((numbered, others))) =
        (places.split_first_mut(), all.split_first())
    {
        *place = numbered.as_str();
        (places, all) = (other_places, others);
    }
    written
};

/// The only id that `text` could mean; whether it is written as printed is left to the caller.
fn candidate(text: &str) -> Option<EvidenceId> {
    let (letter, rest) = text.split_once('-')?;
    let class = Class::ALL.into_iter().find(|class| class.letter() == letter)?;
    let mut ids = EvidenceId::ALL.into_iter().filter(|id| id.class() == class);
    match rest.parse::<u8>() {
        Ok(number) => ids.find(|id| id.number() == number),
        Err(_) => ids.find(|id| id.as_str() == text),
    }
}

impl fmt::Display for EvidenceId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for EvidenceId {
    type Err = UnknownEvidenceId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl serde::Serialize for EvidenceId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn every_id_reads_back_what_it_prints() {
        for id in EvidenceId::ALL {
            assert_eq!(id.to_string().parse(), Ok(id));
        }
    }

    #[test]
    fn ids_are_written_as_in_the_register() {
        let written = [
            (EvidenceId::S01, "S-01"),
            (EvidenceId::S44, "S-44"),
            (EvidenceId::S100, "S-100"),
            (EvidenceId::D12, "D-12"),
            (EvidenceId::X16, "X-16"),
            (EvidenceId::P19, "P-19"),
            (EvidenceId::JVeryLowBmd, "J-very_low_bmd"),
        ];
        for (id, text) in written {
            assert_eq!(id.to_string(), text);
        }
    }

    #[cfg(feature = "json")]
    #[test]
    fn ids_cross_as_their_text() {
        assert_eq!(serde_json::to_string(&EvidenceId::S44).unwrap(), "\"S-44\"");
    }

    #[test]
    fn near_misses_are_refused() {
        let refused = [
            "",
            "S",
            "S-",
            "S-0",
            "S-00",
            "S-4",
            "S-044",
            "S-+4",
            "S-115",
            "S-256",
            "S44",
            "s-44",
            " S-44",
            "S-44 ",
            "D-26",
            "X-17",
            "P-22",
            "J-01",
            "J-1",
            "J-",
            "J-very_low",
            "Q-01",
        ];
        for text in refused {
            assert!(EvidenceId::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn the_error_shows_the_text_and_the_way_out() {
        assert_eq!(
            EvidenceId::parse("S-4").unwrap_err().to_string(),
            "no evidence id is written `S-4`; \
             use the printed form, such as `S-44`, `X-01` or `J-very_low_bmd`"
        );
    }
}
