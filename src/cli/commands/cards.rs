//! `quiz cards`: the cards of decks, with their answers.

use std::process::ExitCode;

use serde::Serialize;
use serde_json::Number;

use crate::cli::args::Cards;
use crate::cli::context::{Context, DONE, model};
use crate::cli::failure::Failure;
use crate::domain::filter::{Filter, Standing, Test};
use crate::domain::model::{
    Answer, Card, CardKey, Cloze, DeckId, Kind, Localized, OtherUnit, Pair, Text, WrongAnswer,
};
use crate::domain::time::{Form, Period};
use crate::ui::text::{Tone, wrap};

/// Lists the cards of the named decks, or of all, as far as they are meant.
pub(crate) fn run(context: &mut Context<'_>, args: &Cards) -> Result<ExitCode, Failure> {
    let names = if args.decks.is_empty() { vec!["*".to_owned()] } else { args.decks.clone() };
    let decks = context.named_decks(&names)?.decks;
    let flagged = args.flagged.then_some(Filter::Is(Test::State(Standing::Flagged)));
    let filter = Filter::all(flagged.into_iter().chain(args.selection.filter(context.world)?));
    // Where all are meant, nobody needs to know how they stand.
    let is_narrowed = filter.is_some() || args.leech;
    let store = if is_narrowed { context.look_at_store()? } else { None };
    let mut candidates = Context::candidates(&decks, store.as_ref())?;
    let model = model(store.as_ref());
    context.keep_meant(filter.as_ref(), &decks, &model, &mut candidates);
    if args.leech {
        let rule = |card: &Card| context.settings.leech_rule(Some(&card.deck));
        candidates.retain(|candidate| rule(&candidate.card).is_leech(&candidate.record));
    }
    let cards: Vec<&Card> = candidates.iter().map(|candidate| &candidate.card).collect();
    if args.json {
        let cards: Vec<CardJson<'_>> = cards.into_iter().map(CardJson::of).collect();
        context.output.json(&cards)?;
        return DONE;
    }
    if is_narrowed && cards.is_empty() {
        let text = context.words.say(match &filter {
            None => "leech-none",
            Some(Filter::Is(_)) if args.flagged && !args.leech => "flagged-none",
            Some(_) => "filter-none",
        });
        context.output.line(&text)?;
    }
    let look = context.output.look;
    for card in cards {
        let lang = context.settings.lang(Some(&card.deck));
        let name = format!("{}/{}", card.deck, card.key.card_id());
        let kind = format!(" {}", card.note.kind().name());
        context.output.line(&format!(
            "{}{}\n{}",
            look.paint.paint(Tone::Strong, &name),
            look.paint.paint(Tone::Faint, &kind),
            wrap(card.note.question.pick(&lang), look.width, 2),
        ))?;
    }
    DONE
}

/// A card as `--json` prints it; `docs/json.md` documents every key.
#[derive(Serialize)]
pub(super) struct CardJson<'a> {
    deck: &'a DeckId,
    id: &'a str,
    key: &'a CardKey,
    kind: Kind,
    facts: &'a [String],
    question: &'a Text,
    answer: AnswerJson<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    choices: Option<&'a Localized<Vec<String>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<&'a Text>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    wrong: &'a [WrongAnswer],
    #[serde(skip_serializing_if = "Option::is_none")]
    explain: Option<&'a Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a Text>,
    tags: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    importance: Option<u8>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum AnswerJson<'a> {
    Forms(&'a Localized<Vec<String>>),
    Date {
        iso: Period,
        precision: Form,
        #[serde(skip_serializing_if = "Option::is_none")]
        tolerance: Option<u32>,
        #[serde(skip_serializing_if = "<[_]>::is_empty")]
        accept: &'a [Period],
    },
    Number {
        number: Number,
        #[serde(skip_serializing_if = "Option::is_none")]
        unit: Option<&'a Text>,
        #[serde(skip_serializing_if = "Option::is_none")]
        tolerance: Option<Number>,
        #[serde(skip_serializing_if = "<[_]>::is_empty")]
        units: &'a [OtherUnit],
        #[serde(skip_serializing_if = "Vec::is_empty")]
        accept: Vec<Number>,
    },
    Truth {
        truth: bool,
    },
    List {
        items: &'a Localized<Vec<Vec<String>>>,
        ordered: bool,
    },
    Order {
        order: &'a Localized<Vec<String>>,
    },
    Match {
        pairs: Localized<Vec<[&'a str; 2]>>,
    },
    Cloze {
        sentence: Text,
        gaps: Localized<Vec<&'a Vec<String>>>,
    },
}

impl<'a> CardJson<'a> {
    pub(super) fn of(card: &'a Card) -> Self {
        let note = &card.note;
        Self {
            deck: &card.deck,
            id: card.key.card_id(),
            key: &card.key,
            kind: note.kind(),
            facts: &note.facts,
            question: &note.question,
            answer: AnswerJson::of(&note.answer),
            choices: match &note.answer {
                Answer::Choice { wrong, .. } | Answer::Several { wrong, .. } => Some(wrong),
                _ => None,
            },
            event: note.event.as_ref(),
            wrong: &note.wrong,
            explain: note.explain.as_ref(),
            source: note.source.as_ref(),
            tags: &note.tags,
            importance: note.importance,
        }
    }
}

impl<'a> AnswerJson<'a> {
    fn of(answer: &'a Answer) -> Self {
        match answer {
            Answer::Text(right)
            | Answer::Person(right)
            | Answer::Flip(right)
            | Answer::Choice { right, .. } => Self::Forms(right),
            Answer::Date { date, accept } => Self::Date {
                iso: *date,
                precision: date.form(),
                tolerance: match date {
                    Period::About(_, within) => Some(*within),
                    _ => None,
                },
                accept,
            },
            Answer::Number { quantity, accept } => Self::Number {
                number: number(quantity.number),
                unit: quantity.unit.as_ref(),
                tolerance: (quantity.tolerance > 0.0).then(|| number(quantity.tolerance)),
                units: &quantity.units,
                accept: accept.iter().copied().map(number).collect(),
            },
            Answer::Truth(truth) => Self::Truth { truth: *truth },
            Answer::List { items, ordered } => Self::List { items, ordered: *ordered },
            Answer::Several { right, .. } => Self::List { items: right, ordered: false },
            Answer::Order(order) => Self::Order { order },
            Answer::Match(pairs) => Self::Match { pairs: pairs.map(|pairs| sides(pairs)) },
            Answer::Cloze(sentence) => Self::Cloze {
                sentence: sentence.map(Cloze::sentence),
                gaps: sentence.map(|sentence| sentence.gaps().collect()),
            },
        }
    }
}

fn sides(pairs: &[Pair]) -> Vec<[&str; 2]> {
    pairs.iter().map(|pair| [pair.left.as_str(), pair.right.as_str()]).collect()
}

/// The number as a person would write it: 25 and not 25.0.
fn number(value: f64) -> Number {
    // Decks hold finite numbers only.
    let whole = format!("{value}").parse().ok().map(|whole: i64| Number::from(whole));
    whole.or_else(|| Number::from_f64(value)).unwrap_or_else(|| Number::from(0))
}
