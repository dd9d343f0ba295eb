//! Sentences with numbered gaps; each number makes a card.

use std::collections::BTreeSet;

use super::super::localized::text;
use super::gaps::{GapFault, MAX_NUMBER, Segment, parse};
use super::{Faults, Field, Table, misplaced, words};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::{Answer, Cloze, ClozePart, Kind, Lang, Localized, Side, Text};

/// What a cloze asks, in all languages it is written in.
pub(in super::super) struct Gapped(Localized<Vec<Segment>>);

/// Reads the `cloze` of a card; a plain string is in `lang`.
pub(in super::super) fn read(card: &Table<'_>, lang: &Lang, faults: &mut Faults<'_>) -> Option<Gapped> {
    let field = card.require("cloze", faults)?;
    let text = text(&field, lang, faults)?;
    let mut read = Vec::new();
    for (lang, text) in text.iter() {
        match parse(text) {
            Ok(segments) => read.push((lang.clone(), segments)),
            Err(fault) => faults.push(unreadable(&fault, &field)),
        }
    }
    let is_whole = read.len() == text.iter().count();
    let gapped = Localized::collect(read).filter(|_| is_whole)?;
    if let Some(fault) = unequal(&gapped, &field) {
        faults.push(fault);
        return None;
    }
    Some(Gapped(gapped))
}

impl Gapped {
    /// The whole sentence, which a note without an id is known by.
    pub(in super::super) fn sentence(&self) -> Text {
        self.0.map(|segments| asking(segments, None).sentence())
    }

    /// Of each card, in the order of the numbers: its side, its question and its answer.
    pub(in super::super) fn cards(&self) -> Vec<(Side, Text, Answer)> {
        let numbers = self.0.iter().next().map(|(_, segments)| numbers(segments)).unwrap_or_default();
        let card = |number| {
            let sentence = self.0.map(|segments| asking(segments, Some(number)));
            (Side::Gap(number), sentence.map(Cloze::question), Answer::Cloze(sentence))
        };
        numbers.into_iter().map(card).collect()
    }
}

/// The sentence with the gaps of that number open.
fn asking(segments: &[Segment], asked: Option<u8>) -> Cloze {
    let parts = segments.iter().map(|segment| match segment {
        Segment::Text(text) => ClozePart::Text(text.clone()),
        Segment::Gap { number, forms } if asked == Some(*number) => ClozePart::Gap(forms.clone()),
        Segment::Gap { forms, .. } => ClozePart::Text(forms.first().cloned().unwrap_or_default()),
    });
    Cloze::new(parts.collect())
}

fn numbers(segments: &[Segment]) -> BTreeSet<u8> {
    let number = |segment: &Segment| match segment {
        Segment::Gap { number, .. } => Some(*number),
        Segment::Text(_) => None,
    };
    segments.iter().filter_map(number).collect()
}

fn unreadable(fault: &GapFault, field: &Field<'_>) -> Diagnostic {
    let (message, hint) = match fault {
        GapFault::None => {
            ("`cloze` has no gap".to_owned(), "mark one: `The {{1:Warsaw Pact}} was founded.`".into())
        }
        GapFault::Open(gap) => (
            format!("a gap of `cloze` has no end: `{gap}`"),
            "a gap ends with `}}`; two braces that open none are written `\\{{`".into(),
        ),
        GapFault::Unnumbered(said) => {
            let message = format!("a gap of `cloze` has no number: `{{{{{said}}}}}`");
            (message, format!("write `{{{{1:{said}}}}}`; progress hangs on the number"))
        }
        GapFault::BadNumber(gap) => (
            format!("the number of a gap is out of range: `{gap}`"),
            format!("number gaps from 1 to {MAX_NUMBER}"),
        ),
        GapFault::Empty(gap) => (
            format!("a gap of `cloze` says nothing: `{gap}`"),
            "`|` stands between accepted forms".to_owned(),
        ),
    };
    // A gap may be written over several lines; what is told of it is not.
    let in_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let fault = Diagnostic::error(Code::BadCloze, in_line(&message));
    fault.at(field.span.clone(), "wants numbered gaps").hint(in_line(&hint))
}

/// A gap that one language has and another has not.
fn unequal(gapped: &Localized<Vec<Segment>>, field: &Field<'_>) -> Option<Diagnostic> {
    let mut languages = gapped.iter().map(|(lang, segments)| (lang, numbers(segments)));
    let (first, all) = languages.next()?;
    let (lang, number, here, there) = languages.find_map(|(lang, numbers)| {
        let number = *all.symmetric_difference(&numbers).next()?;
        let (here, there) = if all.contains(&number) { (first, lang) } else { (lang, first) };
        Some((lang.clone(), number, here.clone(), there.clone()))
    })?;
    let message = format!("`cloze` has gap {number} in `{here}`, but not in `{there}`");
    let fault = Diagnostic::error(Code::BadCloze, message);
    let fault = fault.at(field.span.clone(), format!("`{first}` and `{lang}` have different gaps"));
    Some(fault.hint("one number is one gap in every language"))
}

/// The sentence with what a field accepts in its gap besides.
pub(super) fn accept_more(
    sentence: &Localized<Cloze>,
    field: &Field<'_>,
    faults: &mut Faults<'_>,
) -> Option<Localized<Cloze>> {
    if sentence.iter().any(|(_, sentence)| sentence.gaps().count() != 1) {
        let hint =
            "several gaps are asked together here: write what is accepted into the deck, as `{{1:a|b}}`";
        faults.push(misplaced(Kind::Cloze, field).hint(hint));
        return None;
    }
    let forms = sentence.map(|sentence| sentence.gaps().flatten().cloned().collect());
    let more = words::accept_more(&forms, field, faults)?;
    let extended =
        sentence.iter().map(|(lang, sentence)| (lang.clone(), sentence.accepting(more.pick(lang))));
    Localized::collect(extended)
}

#[cfg(test)]
mod tests {
    use crate::decks::read;
    use crate::domain::model::{Answer, Card, Lang};

    fn cards(text: &str) -> Vec<Card> {
        let (deck, faults) = read(text, "pact.toml", "pact");
        assert!(!faults.iter().any(crate::diag::Diagnostic::is_error), "{faults:?}");
        deck.unwrap().cards
    }

    const PACT: &str = r#"
        [[card]]
        id = "pact"
        cloze = { en = "The {{2:Warsaw Pact|Warsaw Treaty}} of {{10:1955}}; the {{2:Pact}}.", ar = "{{10:١٩٥٥}}: {{2:حلف وارسو}}" }
        [[card]]
        id = "last"
        question = "Last?"
        answer = "Yes"
    "#;

    #[test]
    fn each_number_is_a_card_of_its_own() {
        let cards = cards(PACT);
        let keys: Vec<&str> = cards.iter().map(|card| card.key.as_str()).collect();
        assert_eq!(keys, ["pact/pact:2", "pact/pact:10", "pact/last"]);
        let question = |at: usize, lang: &Lang| cards[at].note.question.pick(lang).clone();
        assert_eq!(question(0, &Lang::english()), "The ____ of 1955; the ____.");
        assert_eq!(question(0, &Lang::arabic()), "١٩٥٥: ____");
        assert_eq!(question(1, &Lang::english()), "The Warsaw Pact of ____; the Pact.");
        let Answer::Cloze(text) = &cards[0].note.answer else { panic!("a cloze") };
        assert_eq!(text.pick(&Lang::english()).sentence(), "The Warsaw Pact of 1955; the Pact.");
        assert!(cards[0].kin().any(|kin| cards[1].kin().any(|other| kin == other)), "they are siblings");
        assert_ne!(cards[0].content_hash(), cards[1].content_hash());
    }

    #[test]
    fn a_cloze_without_an_id_is_known_by_its_sentence() {
        let cards = cards("[[card]]\ncloze = \"{{1:Lenin}} and {{2:Trotsky}}\"\n");
        let other = self::cards("[[card]]\ncloze = \"{{3:Lenin}} and Trotsky\"\n");
        assert_eq!(cards[0].note.id, cards[1].note.id);
        assert_eq!(cards[0].note.id, other[0].note.id);
    }
}
