//! Reads the notation of gaps: `The {{1:Warsaw Pact|Warsaw Treaty}} was founded in {{2:1955}}.`
//!
//! In: the text of a cloze. Out: its segments, or what is wrong with it. Needs nothing but the standard library, since
//! the build script reads the bundled decks with it too.

/// The highest number a gap may have.
pub(super) const MAX_NUMBER: u8 = 99;

const OPEN: &str = "{{";
const CLOSE: &str = "}}";

/// A stretch of a cloze.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Segment {
    /// What stands between gaps; `\{{` is read as `{{`.
    Text(String),
    /// A gap.
    Gap {
        /// Which card asks for it, 1–[`MAX_NUMBER`].
        number: u8,
        /// The form that stands in the sentence, then further accepted forms.
        forms: Vec<String>,
    },
}

/// What is wrong with a text, with the gap where it is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum GapFault {
    /// No gap in it.
    None,
    /// A gap without an end, or with another one inside.
    Open(String),
    /// A gap without a number.
    Unnumbered(String),
    /// A gap with a number outside 1–[`MAX_NUMBER`].
    BadNumber(String),
    /// A gap with nothing in it, or with an accepted form that says nothing.
    Empty(String),
}

/// Takes a text apart at its gaps.
///
/// # Errors
/// The first [`GapFault`] of the text.
pub(super) fn parse(text: &str) -> Result<Vec<Segment>, GapFault> {
    let mut segments = Vec::new();
    let mut between = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(OPEN) {
        if let Some(before) = before.strip_suffix('\\') {
            between.push_str(before);
            between.push_str(OPEN);
            rest = after;
            continue;
        }
        between.push_str(before);
        let Some((inside, after)) = after.split_once(CLOSE).filter(|(inside, _)| !inside.contains(OPEN))
        else {
            return Err(GapFault::Open(format!("{OPEN}{}", after.chars().take(20).collect::<String>())));
        };
        if !between.is_empty() {
            segments.push(Segment::Text(std::mem::take(&mut between)));
        }
        segments.push(gap(inside)?);
        rest = after;
    }
    between.push_str(rest);
    if !between.is_empty() {
        segments.push(Segment::Text(between));
    }
    let has_gap = segments.iter().any(|segment| matches!(segment, Segment::Gap { .. }));
    if has_gap { Ok(segments) } else { Err(GapFault::None) }
}

fn gap(inside: &str) -> Result<Segment, GapFault> {
    let written = || format!("{OPEN}{inside}{CLOSE}");
    let is_number = |text: &&str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (number, forms) = match inside.split_once(':') {
        Some((number, forms)) if is_number(&number.trim()) => (number.trim(), forms),
        _ => return Err(GapFault::Unnumbered(inside.trim().to_owned())),
    };
    let number = number.parse().ok().filter(|number| (1..=MAX_NUMBER).contains(number));
    let number = number.ok_or_else(|| GapFault::BadNumber(written()))?;
    let forms: Vec<String> = forms.split('|').map(|form| form.trim().to_owned()).collect();
    if forms.iter().any(String::is_empty) {
        return Err(GapFault::Empty(written()));
    }
    Ok(Segment::Gap { number, forms })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Segment {
        Segment::Text(text.to_owned())
    }

    fn gap(number: u8, forms: &[&str]) -> Segment {
        Segment::Gap { number, forms: forms.iter().map(|form| (*form).to_owned()).collect() }
    }

    #[test]
    fn gaps_are_told_from_what_stands_between_them() {
        for (written, segments) in [
            (
                "The {{1:Warsaw Pact | Warsaw Treaty}} of {{2:1955}}.",
                vec![
                    text("The "),
                    gap(1, &["Warsaw Pact", "Warsaw Treaty"]),
                    text(" of "),
                    gap(2, &["1955"]),
                    text("."),
                ],
            ),
            ("{{ 12 : at 12:30 }}", vec![gap(12, &["at 12:30"])]),
            ("a \\{{b}} {c} }} {{1:d}}", vec![text("a {{b}} {c} }} "), gap(1, &["d"])]),
            ("{{1:حلف وارسو}}", vec![gap(1, &["حلف وارسو"])]),
        ] {
            assert_eq!(parse(written), Ok(segments), "{written}");
        }
    }

    #[test]
    fn a_text_that_cannot_be_read_is_told_why() {
        for (written, fault) in [
            ("no gap", GapFault::None),
            ("\\{{1:a}}", GapFault::None),
            ("{{1:a", GapFault::Open("{{1:a".into())),
            ("{{1:a {{2:b}}", GapFault::Open("{{1:a {{2:b}}".into())),
            ("{{a}}", GapFault::Unnumbered("a".into())),
            ("{{a:1}}", GapFault::Unnumbered("a:1".into())),
            ("{{:a}}", GapFault::Unnumbered(":a".into())),
            ("{{0:a}}", GapFault::BadNumber("{{0:a}}".into())),
            ("{{100:a}}", GapFault::BadNumber("{{100:a}}".into())),
            ("{{999999:a}}", GapFault::BadNumber("{{999999:a}}".into())),
            ("{{1:}}", GapFault::Empty("{{1:}}".into())),
            ("{{1:a||b}}", GapFault::Empty("{{1:a||b}}".into())),
        ] {
            assert_eq!(parse(written), Err(fault), "{written}");
        }
    }
}
