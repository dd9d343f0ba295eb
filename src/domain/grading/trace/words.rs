//! The nearest accepted form, and how near each of its words is.

use std::sync::Arc;

use super::super::alignment::{Alignment, Step};
use super::super::closeness;
use super::super::edit;
use super::super::measure::{Ground, Level};
use super::super::person::{self, Name};
use super::super::phrase::{Phrase, Token};
use super::super::{Context, text};
use crate::domain::model::Localized;

/// The accepted form that what was typed is nearest to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearest {
    /// The form as the deck has it.
    pub form: String,
    /// The words of it that count.
    pub counted: String,
    /// What became of each of its words, and what was typed besides.
    pub words: Vec<Word>,
}

/// A word of a form and what was typed for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// What part of the form it is.
    pub part: Part,
    /// The word of the form; nothing where one was typed besides.
    pub expected: Option<String>,
    /// The word that was typed; nothing where it is missing.
    pub typed: Option<String>,
    /// How near they are.
    pub level: Level,
    /// Why they are so near, where both are there.
    pub ground: Option<Ground>,
    /// How many letters are off.
    pub off: usize,
}

/// What part of a form a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A word of a phrase.
    Word,
    /// The surname.
    Surname,
    /// All given names together.
    Givens,
}

impl Part {
    /// The word used in JSON output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Surname => "surname",
            Self::Givens => "givens",
        }
    }
}

/// The nearest of the forms.
pub(super) fn nearest(
    forms: &Localized<Vec<String>>,
    typed: &Phrase,
    context: &Context<'_>,
) -> Option<Nearest> {
    let own = context.known.forms.phrases(forms);
    let distance = |form: &&Arc<Phrase>| edit::distance(&form.key, &typed.key);
    let nearest = match text::nearest(&own, typed) {
        (finding, form) if finding.score > 0.0 => form,
        _ => own.iter().min_by_key(distance),
    };
    let says = own.iter().find(|form| form.says(typed));
    let nearest = says.or(nearest)?;
    let form = written(forms, &own, nearest)?;
    Some(Nearest { form, counted: nearest.counted(), words: words(nearest, typed) })
}

/// The form that a phrase was made of.
fn written(forms: &Localized<Vec<String>>, own: &[Arc<Phrase>], nearest: &Arc<Phrase>) -> Option<String> {
    let at = own.iter().position(|form| Arc::ptr_eq(form, nearest))?;
    forms.iter().flat_map(|(_, forms)| forms).nth(at).cloned()
}

/// What became of each word that counts. A missing word and one too much after it are held against each other.
fn words(form: &Phrase, typed: &Phrase) -> Vec<Word> {
    let mut pairs: Vec<(Option<&Token>, Option<&Token>)> = Vec::new();
    for step in Alignment::of(&form.tokens, &typed.tokens).steps {
        match (step, pairs.last_mut()) {
            (Step::Match(row, column, _), _) => pairs.push((form.tokens.get(row), typed.tokens.get(column))),
            (Step::Missing(row), _) => pairs.push((form.tokens.get(row), None)),
            (Step::Extra(column), Some((Some(_), other @ None))) => *other = typed.tokens.get(column),
            (Step::Extra(column), _) => pairs.push((None, typed.tokens.get(column))),
        }
    }
    pairs.into_iter().map(|(expected, typed)| word(expected, typed)).collect()
}

fn word(expected: Option<&Token>, typed: Option<&Token>) -> Word {
    let measure = expected.zip(typed).map(|(expected, typed)| closeness::measure_tokens(expected, typed));
    let value = |token: &Token| token.value.clone();
    let off = expected.zip(typed).map(|(expected, typed)| edit::distance(&expected.value, &typed.value));
    Word {
        part: Part::Word,
        expected: expected.map(value),
        typed: typed.map(value),
        level: measure.map_or(Level::Different, |measure| measure.level),
        ground: measure.map(|measure| measure.ground),
        off: off.unwrap_or(0),
    }
}

/// The nearest of the forms of a name: its surname, then its given names.
pub(super) fn nearest_name(
    forms: &Localized<Vec<String>>,
    text: &str,
    typed: &Phrase,
    context: &Context<'_>,
) -> Option<Nearest> {
    let phrases = context.known.forms.phrases(forms);
    let own = context.known.forms.names(forms);
    let compared = Name::read(text).and_then(|name| person::compare(&name, &own, context.known));
    let Some(compared) = compared.filter(|_| !phrases.iter().any(|form| form.says(typed))) else {
        return nearest(forms, typed, context);
    };
    let form = compared.form;
    let mut written = forms.iter().flat_map(|(_, forms)| forms);
    let is_form = |name: Name| name == form || name.turned().as_ref() == Some(&form);
    let written = written.find(|text| Name::read(text).is_some_and(is_form))?;
    let shown = |names: &[String]| Some(names.join(" ")).filter(|names| !names.is_empty());
    let mut words = vec![Word {
        part: Part::Surname,
        off: edit::distance(&form.surname, &compared.typed.surname),
        expected: Some(form.surname.clone()),
        typed: Some(compared.typed.surname),
        level: compared.surname.level,
        ground: Some(compared.surname.ground),
    }];
    let (known, given) = (shown(&form.givens), shown(&compared.typed.givens));
    if given.is_some() {
        words.push(Word {
            part: Part::Givens,
            expected: known,
            typed: given,
            level: compared.givens,
            ground: None,
            off: 0,
        });
    }
    let counted = form.givens.iter().chain([&form.surname]).cloned().collect::<Vec<_>>().join(" ");
    Some(Nearest { form: written.clone(), counted, words })
}
