//! What a card asks, as one number.

use siphasher::sip::SipHasher13;

use super::{Answer, Localized, Note, Pair};

/// A hash of what a card asks and what its deck accepts, so that the log can tell when a card was reworded.
pub type ContentHash = u64;

/// The hash of a note's question and answer in all languages; wrong answers, other units, what happened at a date,
/// explanation, source and tags do not count.
///
/// Source: our own form, frozen, since it stands in every review of the log. SipHash-1-3 with a zero key over fields,
/// each a text in UTF-8 and the byte 0xFF, which no UTF-8 holds. A *list* is its length and its items; a *text by
/// language* is a list, sorted by tag, of a tag and what is said in that language. The fields are
///
/// 1. the question by language; of a cloze card the sentence by language, with `{{}}` for each gap that is asked;
/// 2. the name of the kind;
/// 3. by kind: for text, person and flip the list of accepted forms by language; for a choice the list of right forms
///    by language, then the list of wrong options by language, and of several right ones `several`, then by
///    language the list of right options, each the list of its accepted forms, then the list of wrong options by
///    language; for a date the list of accepted dates as decks write
///    them; for a number its value, its tolerance, the unit by language (of no languages where there is none) and the
///    list of further values; for truth `true` or `false`; for a list whether it is ordered, `true` or `false`, then
///    by language the list of items, each the list of its accepted forms; for an order the list of items by language,
///    in the right order; for a match by language the number of pairs, then of each its left side and its right; for
///    a cloze by language the list of gaps that are asked, in the order of the sentence, each the list of its accepted
///    forms.
///
/// Numbers are written in decimal, as short as reads back the same, without exponent.
pub(super) fn content_hash(note: &Note) -> ContentHash {
    let mut fields = Fields::default();
    fields.question(note);
    fields.answer(&note.answer);
    SipHasher13::new().hash(&fields.0)
}

/// The bytes that are hashed.
#[derive(Default)]
struct Fields(Vec<u8>);

impl Fields {
    fn text<T: ToString + ?Sized>(&mut self, text: &T) {
        self.0.extend(text.to_string().bytes());
        self.0.push(0xff);
    }

    fn list<T: ToString>(&mut self, items: &[T]) {
        self.text(&items.len());
        for item in items {
            self.text(item);
        }
    }

    fn by_language<'t, T>(&mut self, text: Option<&'t Localized<T>>, write: impl Fn(&mut Self, &'t T)) {
        let mut entries: Vec<_> = text.into_iter().flat_map(Localized::iter).collect();
        entries.sort_by_key(|(lang, _)| *lang);
        self.text(&entries.len());
        for (lang, value) in entries {
            self.text(lang);
            write(self, value);
        }
    }

    fn forms(&mut self, forms: &Localized<Vec<String>>) {
        self.by_language(Some(forms), |fields, forms| fields.list(forms));
    }

    fn nested(&mut self, items: &[impl AsRef<[String]>]) {
        self.text(&items.len());
        for item in items {
            self.list(item.as_ref());
        }
    }

    fn pairs(&mut self, pairs: &Vec<Pair>) {
        self.text(&pairs.len());
        for pair in pairs {
            self.text(&pair.left);
            self.text(&pair.right);
        }
    }

    fn question(&mut self, note: &Note) {
        match &note.answer {
            // How a gap looks in a question is not part of what is asked.
            Answer::Cloze(sentence) => {
                let marked = sentence.map(|sentence| sentence.written(|_| "{{}}"));
                self.by_language(Some(&marked), Self::text);
            }
            _ => self.by_language(Some(&note.question), Self::text),
        }
    }

    fn answer(&mut self, answer: &Answer) {
        self.text(answer.kind().name());
        match answer {
            Answer::Text(forms) | Answer::Person(forms) | Answer::Flip(forms) => self.forms(forms),
            Answer::Choice { right, wrong, .. } => {
                self.forms(right);
                self.forms(wrong);
            }
            Answer::Several { right, wrong, .. } => {
                self.text("several");
                self.by_language(Some(right), |fields, right| fields.nested(right));
                self.forms(wrong);
            }
            Answer::Date { date, accept } => {
                let dates: Vec<_> = std::iter::once(date).chain(accept).collect();
                self.list(&dates);
            }
            Answer::Number { quantity, accept } => {
                self.text(&quantity.number);
                self.text(&quantity.tolerance);
                self.by_language(quantity.unit.as_ref(), Self::text);
                self.list(accept);
            }
            Answer::Truth(truth) => self.text(truth),
            Answer::List { items, ordered } => {
                self.text(ordered);
                self.by_language(Some(items), |fields, items| fields.nested(items));
            }
            Answer::Order(items) => self.forms(items),
            Answer::Match(pairs) => self.by_language(Some(pairs), Self::pairs),
            Answer::Cloze(sentence) => self.by_language(Some(sentence), |fields, sentence| {
                fields.nested(&sentence.gaps().collect::<Vec<_>>());
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Cloze, ClozePart, Lang, Quantity, Text};
    use super::*;
    use crate::domain::time::Period;

    fn bytes(answer: &Answer) -> String {
        let mut fields = Fields::default();
        fields.answer(answer);
        shown(&fields)
    }

    fn shown(fields: &Fields) -> String {
        fields.0.iter().map(|byte| if *byte == 0xff { '|' } else { char::from(*byte) }).collect()
    }

    fn forms(by_language: &[(&str, &[&str])]) -> Localized<Vec<String>> {
        let owned = |forms: &[&str]| forms.iter().map(|form| (*form).to_owned()).collect();
        Localized::collect(by_language.iter().map(|(tag, forms)| (Lang::parse(tag).unwrap(), owned(forms))))
            .unwrap()
    }

    fn owned(forms: &[&str]) -> Vec<String> {
        forms.iter().map(|form| (*form).to_owned()).collect()
    }

    fn english<T>(value: T) -> Localized<T> {
        Localized::one(Lang::english(), value)
    }

    fn pair(left: &str, right: &str) -> Pair {
        Pair { left: left.to_owned(), right: right.to_owned() }
    }

    fn pact() -> Cloze {
        Cloze::new(vec![
            ClozePart::Text("The ".into()),
            ClozePart::Gap(owned(&["Warsaw Pact", "Warsaw Treaty"])),
            ClozePart::Text(" of ".into()),
            ClozePart::Gap(owned(&["1955"])),
        ])
    }

    #[test]
    fn the_question_of_a_cloze_is_its_sentence_whatever_a_gap_looks_like() {
        let note = Note::plain("pact", english("The … of …".into()), Answer::Cloze(english(pact())));
        let mut fields = Fields::default();
        fields.question(&note);
        assert_eq!(shown(&fields), "1|en|The {{}} of {{}}|");
    }

    #[test]
    fn the_hash_is_frozen() {
        let question =
            Text::one(Lang::english(), "Which island?".into()).with(Lang::arabic(), "أي جزيرة؟".into());
        let answer = Answer::Text(forms(&[("en", &["Cuba", "Kuba"]), ("ar", &["كوبا"])]));
        assert_eq!(content_hash(&Note::plain("island", question, answer)), 0xcd69_0e63_79b6_520b);
    }

    #[test]
    fn the_fields_of_every_kind_are_frozen() {
        let day = |text| Period::parse(text).unwrap();
        let unit = Text::one(Lang::english(), "ships".into());
        let number = |unit| Answer::Number {
            quantity: Quantity { number: 25.0, unit, tolerance: 0.5, units: Vec::new() },
            accept: vec![26.0, 1e21],
        };
        for (answer, fields) in [
            (Answer::Text(forms(&[("en", &["a", "b"]), ("de", &["c"])])), "text|2|de|1|c|en|2|a|b|"),
            (Answer::Person(forms(&[("en", &["a"])])), "person|1|en|1|a|"),
            (Answer::Flip(forms(&[("en", &["a"])])), "flip|1|en|1|a|"),
            (
                Answer::Choice {
                    right: forms(&[("en", &["a", "b"])]),
                    wrong: forms(&[("en", &["c"])]),
                    open: true,
                },
                "choice|1|en|2|a|b|1|en|1|c|",
            ),
            (
                Answer::Several {
                    right: english(vec![owned(&["a", "b"]), owned(&["c"])]),
                    wrong: forms(&[("en", &["d"])]),
                    open: false,
                },
                "choice|several|1|en|2|2|a|b|1|c|1|en|1|d|",
            ),
            (Answer::Date { date: day("1962-10"), accept: vec![day("1962-11")] }, "date|2|1962-10|1962-11|"),
            (number(Some(unit)), "number|25|0.5|1|en|ships|2|26|1000000000000000000000|"),
            (number(None), "number|25|0.5|0|2|26|1000000000000000000000|"),
            (Answer::Truth(true), "truth|true|"),
            (
                Answer::List { items: english(vec![owned(&["a", "b"]), owned(&["c"])]), ordered: false },
                "list|false|1|en|2|2|a|b|1|c|",
            ),
            (Answer::List { items: english(vec![owned(&["a"])]), ordered: true }, "list|true|1|en|1|1|a|"),
            (Answer::Order(forms(&[("en", &["a", "b"]), ("de", &["c", "d"])])), "order|2|de|2|c|d|en|2|a|b|"),
            (Answer::Match(english(vec![pair("a", "b"), pair("c", "d")])), "match|1|en|2|a|b|c|d|"),
            (Answer::Cloze(english(pact())), "cloze|1|en|2|2|Warsaw Pact|Warsaw Treaty|1|1955|"),
        ] {
            assert_eq!(bytes(&answer), fields);
        }
    }

    #[test]
    fn the_order_of_languages_does_not_count() {
        let (en, ar) = ((Lang::english(), "Who?".to_owned()), (Lang::arabic(), "من؟".to_owned()));
        let answer = Answer::Truth(true);
        let one = Note::plain("island", Text::collect([en.clone(), ar.clone()]).unwrap(), answer.clone());
        let other = Note::plain("island", Text::collect([ar, en]).unwrap(), answer);
        assert_eq!(content_hash(&one), content_hash(&other));
    }
}
