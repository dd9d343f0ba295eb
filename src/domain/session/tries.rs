//! What is made of an answer: it is read, graded, and after a near miss tried once more.
//!
//! In: a card on show and what was typed. Out: a [`Try`]; of an answer that stands, what the log is told of it.

use super::phase::{Given, Shown, Try};
use super::progress::Passed;
use super::{DeckRules, Refusal, question};
use crate::domain::grading::{Context, Grade, grade, grade_again};
use crate::domain::model::{Kind, Lang, Rating, Verdict};
use crate::domain::queue::Item;

/// Grades what was typed. Where nobody will be asked again (`is_final`), what cannot be read is graded as it stands.
///
/// # Errors
/// The [`Refusal`] of an answer that cannot be read.
pub(super) fn attempt(
    item: &Item,
    rules: &DeckRules,
    lang: &Lang,
    shown: &Shown,
    typed: String,
    is_final: bool,
) -> Result<Try, Refusal> {
    let note = &item.card.note;
    let answered = match question::read(note, &shown.options, &typed, lang) {
        Ok(answered) => answered,
        Err(refusal) if !is_final => return Err(refusal),
        Err(_) => typed.clone(),
    };
    if note.kind() == Kind::Flip {
        return Ok(Try { typed, answered, grade: None });
    }
    let context = Context {
        lang,
        date_order: rules.date_order,
        months: rules.months,
        leniency: rules.leniency,
        known: &rules.known,
    };
    let first = shown.near.as_ref().and_then(|near| Some((near.answered.as_str(), near.grade.as_ref()?)));
    let grade = match first {
        Some(first) => grade_again(&item.card, first, &answered, &context),
        None => grade(&item.card, &answered, &context),
    };
    Ok(Try { typed, answered, grade: Some(grade) })
}

impl Try {
    /// Whether it is near enough for another try.
    pub(super) fn is_near(&self) -> bool {
        self.grade.as_ref().is_some_and(|grade| grade.verdict == Verdict::Close)
    }
}

impl Given {
    /// The rating the verdict suggests: Hard where a hint or a second try was needed, Good for a card the person rates
    /// alone.
    pub(super) fn suggested(&self) -> Rating {
        let suggested = self.last.grade.as_ref().map_or(Rating::Good, |grade| grade.suggested);
        if suggested.is_pass() { self.at_best() } else { suggested }
    }

    /// The rating of an answer that the person says is right.
    pub(super) fn at_best(&self) -> Rating {
        if self.shown.hints > 0 || self.is_second { Rating::Hard } else { Rating::Good }
    }

    /// How the card counts with that rating.
    pub(super) fn passed(&self, rating: Rating) -> Passed {
        match (rating.is_pass(), self.at_best()) {
            (false, _) => Passed::No,
            (true, Rating::Hard) => Passed::Aided,
            (true, _) => Passed::Unaided,
        }
    }

    /// What was typed, a line for each try.
    pub(super) fn typed(&self) -> String {
        match &self.shown.near {
            Some(near) if self.is_second => format!("{}\n{}", near.typed, self.last.typed),
            _ => self.last.typed.clone(),
        }
    }

    /// The share that was right in the better try, or the person's word where they overruled it: 1 for right, 0 for
    /// wrong.
    pub(super) fn score(&self, rating: Rating) -> f32 {
        let near = self.shown.near.as_ref().and_then(|near| near.grade.as_ref());
        let best = self.last.grade.iter().chain(near).map(|grade: &Grade| grade.score).reduce(f32::max);
        match best {
            Some(score) if self.suggested().is_pass() == rating.is_pass() => score,
            _ if rating.is_pass() => 1.0,
            _ => 0.0,
        }
    }
}
