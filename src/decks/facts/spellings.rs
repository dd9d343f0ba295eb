//! Names have one spelling in sentences: the one that is shown.

use std::collections::BTreeMap;

use rapidfuzz::distance::osa;

use super::Source;
use super::checks::report;
use crate::diag::{Code, Diagnostic};
use crate::domain::facts::{Fact, FactBase, Named};
use crate::domain::model::{Lang, Text};

/// Spellings that are accepted of learners and stand in sentences though another is shown, are reported as warnings.
pub(super) fn check(base: &FactBase, sources: &mut [Source<'_>]) {
    for lang in &base.langs {
        let variants = variants(base, lang);
        for fact in &base.facts {
            let texts: Vec<&str> =
                sentences(fact).filter_map(|text| text.get(lang)).map(String::as_str).collect();
            let words = texts.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
            let mut found: Vec<(&str, &str)> =
                words.filter_map(|word| variants.get(word).map(|shown| (word, *shown))).collect();
            found.sort_unstable();
            found.dedup();
            let faults = found.into_iter().map(|(word, shown)| {
                let message = format!("`{word}` stands here in `{}`, and is shown as `{shown}`", fact.id);
                Diagnostic::warning(Code::OtherSpelling, message).hint("write names as they are shown")
            });
            report(fact, faults.collect(), sources);
        }
    }
}

/// Single words that are another spelling of a word of a shown name, and are no word of any.
fn variants<'b>(base: &'b FactBase, lang: &Lang) -> BTreeMap<&'b str, &'b str> {
    let all = || base.people.values().chain(base.places.values());
    let words = |named: &'b Named| {
        let shown = named.forms.pick(lang).first().map_or("", String::as_str);
        shown.split(' ').collect::<Vec<_>>()
    };
    let shown: Vec<&str> = all().flat_map(words).collect();
    let mut variants = BTreeMap::new();
    for named in all() {
        let Some(last) = words(named).last().copied() else { continue };
        for form in named.forms.pick(lang).iter().skip(1) {
            // Short forms such as JFK are no spellings.
            let is_spelling = !form.contains(' ')
                && form.chars().count() > 4
                && osa::distance(form.chars(), last.chars()) <= 3
                && !shown.contains(&form.as_str());
            if is_spelling {
                variants.insert(form.as_str(), last);
            }
        }
    }
    variants
}

fn sentences(fact: &Fact) -> impl Iterator<Item = &Text> {
    let own = [&fact.statement, &fact.explain].into_iter().flatten();
    let cards = fact.cards.iter().flat_map(|card| &card.notes);
    let cards = cards.flat_map(|note| std::iter::once(&note.question).chain(&note.explain));
    own.chain(fact.standing.note()).chain(cards)
}
