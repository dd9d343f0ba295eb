//! Looks whether facts stand where they say they do.
//!
//! In: a fact base and the lines of its source. Out: for each cited fact whether its date, its number or its name was
//! [`Outcome::Found`] in its line. Never here: files; whether the source is right.

mod date;
mod line;
mod name;
mod number;
#[cfg(test)]
mod tests;
mod wanted;

use crate::domain::facts::{Fact, FactBase, Printed, Standing};
use crate::domain::model::Text;
use line::Line;
pub use wanted::Wanted;
use wanted::{printed, values, words_of};

/// What came of looking for one fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding<'a> {
    /// The fact.
    pub fact: &'a Fact,
    /// The line it cites, from 1.
    pub line: u32,
    /// What came of it.
    pub outcome: Outcome<'a>,
}

/// What came of looking for a fact in its line.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome<'a> {
    /// It stands there.
    Found,
    /// What the source prints stands there, or need not; the fact says what is right.
    Corrected(&'a Text),
    /// The fact says why it does not stand there.
    Inferred(&'a str),
    /// It does not stand there.
    NotFound(Missing),
}

/// What was looked for in vain.
#[derive(Debug, Clone, PartialEq)]
pub enum Missing {
    /// The line: the text has only so many.
    Line(usize),
    /// All of these.
    All(Vec<Wanted>),
    /// One of these, whichever.
    Any(Vec<Wanted>),
    /// Nothing: the fact gives nothing that could be looked for.
    Nothing,
}

/// Looks for every fact that cites a line, in the order of the base.
pub fn verify<'a>(base: &'a FactBase, lines: &[&str]) -> Vec<Finding<'a>> {
    let lines: Vec<Line> = lines.iter().map(|line| Line::of(line)).collect();
    let look = |fact: &'a Fact| {
        let line = fact.citation.line?;
        let outcome = match &fact.inferred {
            Some(reason) => Outcome::Inferred(reason),
            None => look_for(fact, base, &passage(fact, line, base, &lines), &lines),
        };
        Some(Finding { fact, line, outcome })
    };
    base.facts.iter().filter_map(look).collect()
}

/// The cited line and those of its section before it; empty where the text ends before.
fn passage<'l>(fact: &Fact, line: u32, base: &FactBase, lines: &'l [Line]) -> Vec<&'l Line> {
    let same_section = base.facts.iter().filter(|other| other.citation.section == fact.citation.section);
    let first = same_section.filter_map(|other| other.citation.line).min().unwrap_or(line).max(1);
    let at = |line: u32| usize::try_from(line).unwrap_or(usize::MAX);
    lines.get(at(first).saturating_sub(1)..at(line)).unwrap_or_default().iter().collect()
}

fn look_for<'a>(fact: &'a Fact, base: &FactBase, passage: &[&Line], lines: &[Line]) -> Outcome<'a> {
    if passage.is_empty() {
        return Outcome::NotFound(Missing::Line(lines.len()));
    }
    if let Standing::Corrected { printed: said, note } = &fact.standing {
        let Some(said) = said else { return Outcome::Corrected(note) };
        let wanted = printed(said, fact, base);
        // A text may tell in other words what the source prints; then the fact names the source's own.
        let is_there = wanted.iter().any(|wanted| wanted.stands_in(passage))
            || matches!(said, Printed::Text(_)) && stand_all(&fact.mentions, passage);
        return if is_there { Outcome::Corrected(note) } else { Outcome::NotFound(Missing::Any(wanted)) };
    }
    let mut missing = values(fact);
    if missing.is_empty() {
        let words = words_of(fact, base);
        return match words.iter().any(|wanted| wanted.stands_in(passage)) {
            true => Outcome::Found,
            false if words.is_empty() => Outcome::NotFound(Missing::Nothing),
            false => Outcome::NotFound(Missing::Any(words)),
        };
    }
    // A number may stand there in a shape that only a person reads, such as “half”; then the fact names the words.
    let has_mentions = stand_all(&fact.mentions, passage);
    missing.retain(|wanted| {
        let is_said = has_mentions && matches!(wanted, Wanted::Number(_));
        !is_said && !wanted.stands_in(passage)
    });
    if missing.is_empty() { Outcome::Found } else { Outcome::NotFound(Missing::All(missing)) }
}

/// Whether there are words and all of them stand in the line.
fn stand_all(words: &[String], passage: &[&Line]) -> bool {
    !words.is_empty() && words.iter().all(|word| Wanted::Words(word.clone()).stands_in(passage))
}
