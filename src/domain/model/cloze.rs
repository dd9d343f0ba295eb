//! Sentences with gaps.
//!
//! In: a sentence as a deck reads it. Out: the same sentence with its gaps open or filled in. Never here: how a
//! deck marks a gap.

/// What stands for a gap in a question: to be seen without colour and read the same in both directions.
const BLANK: &str = "____";

/// A sentence with the gaps that one card asks for; the other gaps of its note are filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cloze(Vec<ClozePart>);

/// A stretch of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClozePart {
    /// What is shown.
    Text(String),
    /// What is asked: the form to show, then further accepted forms.
    Gap(Vec<String>),
}

impl Cloze {
    /// A sentence of these parts, in their order.
    pub const fn new(parts: Vec<ClozePart>) -> Self {
        Self(parts)
    }

    /// The accepted forms of each gap, in the order of the sentence.
    pub fn gaps(&self) -> impl Iterator<Item = &Vec<String>> {
        self.0.iter().filter_map(|part| match part {
            ClozePart::Gap(forms) => Some(forms),
            ClozePart::Text(_) => None,
        })
    }

    /// What stands right before and right after each gap.
    pub fn surroundings(&self) -> impl Iterator<Item = (&str, &str)> {
        let text = |at: Option<usize>| match at.and_then(|at| self.0.get(at)) {
            Some(ClozePart::Text(text)) => text.as_str(),
            _ => "",
        };
        let is_gap = |part: &ClozePart| matches!(part, ClozePart::Gap(_));
        let gaps = self.0.iter().enumerate().filter(move |(_, part)| is_gap(part));
        gaps.map(move |(at, _)| (text(at.checked_sub(1)), text(Some(at + 1))))
    }

    /// Where each gap begins in the whole sentence, in bytes, with its accepted forms.
    pub fn gaps_at(&self) -> impl Iterator<Item = (usize, &[String])> {
        let mut at = 0;
        self.0.iter().filter_map(move |part| {
            let start = at;
            match part {
                ClozePart::Text(text) => {
                    at += text.len();
                    None
                }
                ClozePart::Gap(forms) => {
                    at += forms.first().map_or(0, String::len);
                    Some((start, forms.as_slice()))
                }
            }
        })
    }

    /// The sentence with its gaps open.
    pub fn question(&self) -> String {
        self.written(|_| BLANK)
    }

    /// The whole sentence.
    pub fn sentence(&self) -> String {
        self.written(|forms| forms.first().map_or("", String::as_str))
    }

    /// The sentence with something in the place of each gap, which is told by its accepted forms.
    pub(super) fn written<'a>(&'a self, fill: impl Fn(&'a [String]) -> &'a str) -> String {
        let parts = self.0.iter().map(|part| match part {
            ClozePart::Text(text) => text,
            ClozePart::Gap(forms) => fill(forms),
        });
        parts.collect()
    }

    /// The same sentence with `forms` accepted in each gap.
    #[must_use]
    pub fn accepting(&self, forms: &[String]) -> Self {
        let parts = self.0.iter().map(|part| match part {
            ClozePart::Gap(_) => ClozePart::Gap(forms.to_vec()),
            text @ ClozePart::Text(_) => text.clone(),
        });
        Self(parts.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_shown_with_its_gaps_open_and_filled_in() {
        let gap = |forms: &[&str]| ClozePart::Gap(forms.iter().map(|form| (*form).to_owned()).collect());
        let pact = Cloze::new(vec![
            ClozePart::Text("The ".into()),
            gap(&["Warsaw Pact", "Warsaw Treaty"]),
            ClozePart::Text(" of ".into()),
            gap(&["1955"]),
            ClozePart::Text(".".into()),
        ]);
        assert_eq!(pact.question(), "The ____ of ____.");
        assert_eq!(pact.sentence(), "The Warsaw Pact of 1955.");
        assert_eq!(pact.accepting(&["x".into()]).sentence(), "The x of x.");
        assert_eq!(pact.gaps_at().map(|(at, _)| at).collect::<Vec<_>>(), [4, 19]);
        assert_eq!(pact.gaps().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
    }
}
