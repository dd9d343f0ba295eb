//! How a verdict came about, in lines: for those who write decks.

use super::Look;
use super::verdict::judgement;
use crate::domain::grading::{Ground, Item, Level, Nearest, Part, Read, Trace, Word};
use crate::domain::model::Verdict;
use crate::ui::text::{Words, wrap};

/// The judgement, then how the answer was read, what it is nearest to and which rule decided.
pub fn explain(trace: &Trace, answered: &str, words: &Words, look: Look) -> String {
    let mut lines: Vec<String> = Vec::new();
    lines.extend(read(&trace.read, words));
    if let Some(nearest) = &trace.nearest {
        lines.extend(form(nearest, words));
    }
    lines.extend(trace.items.iter().map(|told| format!("  {}", item(told, words))));
    let extra = trace.extra.iter().map(|typed| ("explain-item-extra", typed));
    lines
        .extend(extra.map(|(id, typed)| format!("  {}", words.tell(id, &[("item", typed.as_str().into())]))));
    let rule = words.say(&format!("rule-{}", trace.rule.name()));
    lines.push(words.tell("explain-rule", &[("rule", rule.into())]));
    if let Some(before) = trace.before_leniency {
        lines.push(words.say(if before == Verdict::Typo { "explain-strict" } else { "explain-lenient" }));
    }
    let rating = words.say(&format!("rating-{}", trace.grade.suggested.name()));
    lines.push(words.tell("explain-rating", &[("rating", rating.into())]));
    let explained = lines.iter().map(|line| {
        let (indent, line) = if line.starts_with(' ') { (4, line.trim_start()) } else { (2, line.as_str()) };
        wrap(line, look.width, indent) + "\n"
    });
    judgement(&trace.grade, answered, words, look) + &explained.collect::<String>()
}

fn read(read: &Read, words: &Words) -> Vec<String> {
    let told = |id: &str, name: &'static str, value: &str| words.tell(id, &[(name, value.into())]);
    match read {
        Read::Words { folded, .. } if folded.is_empty() => Vec::new(),
        Read::Words { folded, counted } if folded == counted => vec![told("explain-read", "text", folded)],
        Read::Words { folded, counted } => {
            vec![told("explain-read", "text", folded), told("explain-counted", "text", counted)]
        }
        Read::Name { givens, surname } if givens.is_empty() => {
            vec![told("explain-surname", "surname", surname)]
        }
        Read::Name { givens, surname } => {
            let names = [("surname", surname.as_str().into()), ("givens", givens.as_str().into())];
            vec![words.tell("explain-name", &names)]
        }
        Read::Date(Some(date)) => vec![told("explain-date", "date", date)],
        Read::Date(None) => vec![words.say("explain-no-date")],
        Read::Number(Some(number)) => vec![told("explain-number", "number", &number.to_string())],
        Read::Number(None) => vec![words.say("explain-no-number")],
        Read::Truth(Some(true)) => vec![words.say("explain-true")],
        Read::Truth(Some(false)) => vec![words.say("explain-false")],
        Read::Truth(None) => vec![words.say("explain-no-truth")],
    }
}

fn form(nearest: &Nearest, words: &Words) -> Vec<String> {
    let title = words.tell("explain-nearest", &[("form", nearest.form.as_str().into())]);
    let counted = words.tell("explain-counted", &[("text", nearest.counted.as_str().into())]);
    let told = nearest.words.iter().map(|told| word(told, words));
    [title].into_iter().chain(std::iter::once(counted).chain(told).map(|line| format!("  {line}"))).collect()
}

fn word(told: &Word, words: &Words) -> String {
    let alone = |id: &str, word: &str| words.tell(id, &[("word", word.into())]);
    let (expected, typed) = match (&told.expected, &told.typed) {
        (Some(expected), None) => return alone("explain-missing", expected),
        (None, typed) => return alone("explain-extra", typed.as_deref().unwrap_or_default()),
        (Some(expected), Some(typed)) => (expected.as_str(), typed.as_str()),
    };
    let level = words.say(&format!("level-{}", told.level.name()));
    match told.ground {
        Some(Ground::Same) => alone("explain-same", expected),
        None if told.part == Part::Givens && told.level == Level::Same && typed == expected => {
            alone("explain-same", expected)
        }
        None => words.tell(
            "explain-givens",
            &[("typed", typed.into()), ("expected", expected.into()), ("level", level.into())],
        ),
        Some(ground) => {
            let counts = [("off", told.off.into()), ("allowed", ground.allowed().unwrap_or(0).into())];
            let ground = words.tell(&format!("ground-{}", ground.name()), &counts);
            words.tell(
                "explain-word",
                &[
                    ("typed", typed.into()),
                    ("expected", expected.into()),
                    ("ground", ground.into()),
                    ("level", level.into()),
                ],
            )
        }
    }
}

fn item(told: &Item, words: &Words) -> String {
    let item = ("item", told.item.as_str().into());
    match (&told.typed, told.level) {
        (Some(_), Level::Same) => words.tell("explain-item-same", &[item]),
        (Some(typed), level) => {
            let level = words.say(&format!("level-{}", level.name()));
            words.tell(
                "explain-item-other",
                &[item, ("typed", typed.as_str().into()), ("level", level.into())],
            )
        }
        (None, _) => words.tell("explain-item-missing", &[item]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::grading::{Context, KnownAnswers, Rule, trace};
    use crate::domain::model::{Answer, Lang, Leniency, Localized, Note, Text};
    use crate::domain::time::{DateOrder, Months};
    use crate::ui::text::Paint;

    #[test]
    fn forty_columns_are_enough() {
        let lang = Lang::english();
        let answer =
            Answer::Text(Localized::one(lang.clone(), vec!["Chairman of the Council of Ministers".into()]));
        let card = Note::plain("office", Text::one(lang.clone(), "Which office?".into()), answer).into_card();
        let known = KnownAnswers::default();
        let context = Context {
            lang: &lang,
            date_order: DateOrder::Dmy,
            months: Months::Levantine,
            leniency: Leniency::Lenient,
            known: &known,
        };
        let typed = "the great Chairmann of Counsil Minister";
        let look = Look { paint: Paint::new(false), width: Some(40) };
        let told = explain(&trace(&card, typed, &context), typed, &Words::english(), look);
        assert!(told.lines().all(|line| line.chars().count() <= 40), "{told}");
        assert!(told.contains("    counsil for council: 1 letter off, 1\n    allowed: a slip\n"), "{told}");
    }

    #[test]
    fn every_rule_has_its_sentence() {
        let words = Words::english();
        for rule in Rule::ALL {
            let sentence = words.say(&format!("rule-{}", rule.name()));
            assert!(sentence.ends_with('.') && sentence.contains(' '), "{rule:?}: {sentence}");
        }
    }

    #[test]
    fn every_ground_and_level_has_its_words() {
        use Ground::{And, Ending, Exact, Length, Letters, Opposite, Plural, Same, Script, Sound, Start};
        let words = Words::english();
        for ground in
            [And, Ending, Exact, Length, Letters { allowed: 1 }, Opposite, Plural, Same, Script, Sound, Start]
        {
            let id = format!("ground-{}", ground.name());
            assert_ne!(words.tell(&id, &[("off", 1.into()), ("allowed", 1.into())]), id);
        }
        for level in [Level::Same, Level::Typo, Level::Near, Level::Different] {
            let id = format!("level-{}", level.name());
            assert_ne!(words.say(&id), id);
        }
    }
}
