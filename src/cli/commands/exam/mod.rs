//! `quiz exam`: the exams that decks are learnt for: said, moved, called off, and what may be expected of them.

mod json;
mod past;

use std::process::ExitCode;

use crate::cli::args::{DueDay, Exam as Args};
use crate::cli::chosen::Chosen;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::pace::pace;
use crate::cli::prospect::{Prospect, all_lines, in_hundred};
use crate::cli::sitting::Sitting;
use crate::decks::Origin;
use crate::domain::exam::{Expected, Phase};
use crate::domain::model::{Change, DeckId};
use crate::domain::time::Day;
use crate::store::{Booked, Store};
use crate::ui::text::{Words, date_of, when, wrap};
use json::ExamJson;
use past::Past;

/// No exam is planned further ahead, in days.
const FURTHEST: u32 = 3 * 366;

/// What “10 minutes more” are, in milliseconds.
const TEN_MINUTES: usize = 600_000;

/// Books an exam or calls one off where that is asked for, and tells how things stand.
pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<ExitCode, Failure> {
    let today = context.moment().day;
    let deck = args.deck.as_ref().map(|deck| deck_of(context, deck)).transpose()?;
    if args.remove {
        let Some(deck) = deck else { return Err(no_deck()) };
        return call_off(context, &deck, today, args.json);
    }
    if args.date.is_some() || args.per_day.is_some() {
        let Some(deck) = &deck else { return Err(no_deck()) };
        book(context, deck, args, today)?;
    }
    let store = context.look_at_store()?;
    let prospects = prospects(context, store.as_ref(), today)?;
    let wanted = |id: &DeckId| deck.as_ref().is_none_or(|deck| deck == id);
    let told = Told {
        today,
        ms: pace(store.as_ref(), today)?,
        prospects: prospects.into_iter().filter(|prospect| wanted(&prospect.deck)).collect(),
        past: past::all(context, store.as_ref(), today)?
            .into_iter()
            .filter(|past| wanted(&past.deck))
            .collect(),
    };
    if args.json {
        context.output.json(&ExamJson::of(&told))?;
        return DONE;
    }
    let is_one = deck.is_some();
    for line in told.lines(&context.words, is_one) {
        context.output.line(&wrap(&line, context.output.look.width, 0))?;
    }
    DONE
}

fn no_deck() -> Failure {
    Failure::usage("no deck is named", "such as quiz exam cuba-1962 2027-01-15")
}

/// The deck that is meant: one there is, or one that is gone and still has an exam.
fn deck_of(context: &Context<'_>, name: &str) -> Result<DeckId, Failure> {
    let booked = match context.look_at_store()? {
        Some(store) => store.exams()?,
        None => Vec::new(),
    };
    if let Some(exam) = booked.into_iter().find(|exam| exam.deck.as_str() == name) {
        return Ok(exam.deck);
    }
    let file = context.deck_file(name)?;
    if matches!(file.origin, Origin::Path(_)) {
        let hint = "put it into the folder of your decks first; `quiz decks` then lists it";
        return Err(Failure::bad(format!("`{name}` would not be found tomorrow"), hint));
    }
    Ok(context.load(&file)?.id)
}

fn book(context: &Context<'_>, deck: &DeckId, args: &Args, today: Day) -> Result<(), Failure> {
    let mut store = context.open_store()?;
    let booked = store.exams()?.into_iter().find(|exam| exam.deck == *deck && exam.day > today);
    let day = match (args.date, &booked) {
        (Some(DueDay::In(days)), _) => today.plus(days),
        (Some(DueDay::On(day)), _) => day,
        (None, Some(booked)) => booked.day,
        (None, None) => {
            let hint = format!("say when it is, such as quiz exam {deck} +30d --per-day 20");
            return Err(Failure::usage(format!("`{deck}` has no exam"), hint));
        }
    };
    if day < today {
        return Err(Failure::usage(format!("{day} has passed"), "name a day to come"));
    }
    if day == today {
        return Err(Failure::usage("today is too late for a plan", "name a day to come"));
    }
    if day.days_since(today) > FURTHEST {
        return Err(Failure::usage(format!("{day} is too far ahead"), "name a day within three years"));
    }
    let per_day = args.per_day.or(booked.and_then(|booked| booked.per_day));
    store.append(context.moment(), &Change::Exam { deck: deck.clone(), day, per_day })?;
    Ok(())
}

fn call_off(
    context: &mut Context<'_>,
    deck: &DeckId,
    today: Day,
    is_json: bool,
) -> Result<ExitCode, Failure> {
    let store = context.look_at_store()?;
    let is_booked = |exam: &Booked| exam.deck == *deck && exam.day >= today;
    let has_exam = match &store {
        Some(store) => store.exams()?.iter().any(is_booked),
        None => false,
    };
    if let Some(mut store) = store.filter(|_| has_exam) {
        store.append(context.moment(), &Change::NoExam(deck.clone()))?;
    }
    if is_json {
        context.output.json(&json::RemovedJson { removed: has_exam })?;
        return DONE;
    }
    let id = if has_exam { "exam-removed" } else { "exam-none-of" };
    let text = context.words.tell(id, &[("deck", deck.as_str().into())]);
    context.output.line(&wrap(&text, context.output.look.width, 0))?;
    DONE
}

/// How the decks stand that are learnt for an exam. One that is gone or faulty is told aside and passed over.
fn prospects(context: &Context<'_>, store: Option<&Store>, today: Day) -> Result<Vec<Prospect>, Failure> {
    let booked = match store {
        Some(store) => store.exams()?,
        None => Vec::new(),
    };
    let mut chosen = Chosen { is_named: true, ..Chosen::default() };
    for exam in booked.iter().filter(|exam| exam.day >= today) {
        let loaded = context.deck_file(exam.deck.as_str()).and_then(|file| Ok((context.load(&file)?, file)));
        if let Ok((deck, file)) = loaded {
            chosen.files.insert(deck.id.clone(), file);
            chosen.decks.push(deck);
        } else {
            let text = context.words.tell("exam-deck-gone", &[("deck", exam.deck.as_str().into())]);
            context.aside.tell(format!("{text}\n"));
        }
    }
    Ok(Prospect::all(context, &Sitting::new(context, chosen, store)?, today))
}

/// What is to be told.
struct Told {
    today: Day,
    /// Milliseconds an answer.
    ms: u32,
    prospects: Vec<Prospect>,
    past: Vec<Past>,
}

impl Told {
    fn lines(&self, words: &Words, is_one: bool) -> Vec<String> {
        let mut lines = if is_one {
            self.prospects.iter().flat_map(|prospect| self.of(words, prospect)).collect()
        } else {
            all_lines(words, &self.prospects, self.today)
        };
        lines.extend(self.past.iter().flat_map(|past| past.lines(words)));
        if lines.is_empty() {
            lines.push(words.say("exam-none"));
        }
        lines
    }

    /// An exam to come, in full.
    fn of(&self, words: &Words, prospect: &Prospect) -> Vec<String> {
        let Prospect { exam, today: part, .. } = prospect;
        let about = [
            ("deck", prospect.deck.as_str().into()),
            ("when", when(words, exam.day, self.today).into()),
            ("count", exam.per_day.into()),
        ];
        let mut lines = vec![words.tell("exam-day", &about)];
        let start = ("start", date_of(words, prospect.start).into());
        match part.phase {
            Phase::Maintain => lines.push(words.tell("exam-maintain", &[start])),
            Phase::Sweep => lines.push(words.say("exam-sweep")),
            Phase::Over => {}
        }
        if part.phase != Phase::Over {
            let counts = [("reviews", part.reviews.len().into()), ("new", prospect.new_today().into())];
            lines.push(words.tell("exam-part", &counts));
        }
        let Some(expected) = &prospect.expected else {
            lines.push(words.say("exam-empty"));
            return lines;
        };
        if part.phase != Phase::Over {
            lines.push(self.load(words, expected));
        }
        let [known, least, most] = in_hundred(expected);
        let range = [("known", known.into()), ("least", least.into()), ("most", most.into())];
        lines.push(words.tell("exam-expected", &range));
        if part.phase != Phase::Over {
            let [less, more] =
                self.otherwise(prospect).map(|expected| expected.map(|one| in_hundred(&one)[0]));
            let more = ("more", more.unwrap_or(known).into());
            lines.push(match less {
                Some(less) => words.tell("exam-minutes", &[more, ("less", less.into())]),
                None => words.tell("exam-minutes-more", &[more]),
            });
            lines.push(words.say("exam-missed"));
        }
        lines
    }

    /// What would be expected with ten minutes a day less, where it takes more than that, and with ten more.
    fn otherwise(&self, prospect: &Prospect) -> [Option<Expected>; 2] {
        let cards = TEN_MINUTES / usize::try_from(self.ms).unwrap_or(usize::MAX).max(1);
        let per_day = prospect.exam.per_day;
        let fewer = per_day.checked_sub(cards).filter(|left| *left > 0);
        [fewer.and_then(|left| prospect.with(left)), prospect.with(per_day + cards)]
    }

    /// What the days until the exam take.
    fn load(&self, words: &Words, expected: &Expected) -> String {
        let days = expected.answers.len().max(1);
        let mean = expected.answers.iter().sum::<f64>() / f64::from(u32::try_from(days).unwrap_or(u32::MAX));
        let busiest =
            expected.answers.iter().copied().zip(0..).max_by(|(one, _), (other, _)| one.total_cmp(other));
        let (most, number) = busiest.unwrap_or_default();
        let about = [
            ("answers", mean.round().into()),
            ("minutes", (mean * f64::from(self.ms) / 60_000.0).ceil().into()),
            ("most", most.round().into()),
            ("date", date_of(words, self.today.plus(number)).into()),
        ];
        words.tell("exam-load", &about)
    }
}
