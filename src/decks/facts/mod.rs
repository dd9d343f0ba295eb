//! Reads a fact base from its files: every fault of every file in one pass.
//!
//! In: the texts of the files. Out: a [`FactBase`] and what is wrong with the files. Never here: where the files lie,
//! which cards are made. Names are read first, then facts, since a fact may name what stands in another file.

mod checks;
mod expand;
mod fact;
mod header;
mod kinds;
mod names;
mod own;
mod plans;
mod spellings;

use std::collections::HashMap;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::read::{Faults, Table, open, wrong_type};
use crate::diag::{Code, Diagnostic, Lines, Report};
use crate::domain::facts::{FactBase, Written};
use crate::domain::generate::Unmade;

use header::BaseHeader;

/// A file of a fact base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactFile {
    /// The file as it is shown.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// A fact base as it was read.
#[derive(Debug, Clone)]
pub struct FactReading {
    /// The base; `None` when there is an error in any of its files.
    pub base: Option<FactBase>,
    /// What is wrong with each file, in the order they were given.
    pub reports: Vec<Report>,
    /// The files as they are shown.
    names: Vec<String>,
}

impl FactReading {
    /// Reports the cards that could not be made, each at its fact.
    pub fn report_unmade(&mut self, unmade: &[Unmade]) {
        for card in unmade {
            let Some(report) = self.reports.get_mut(card.written.file) else { continue };
            let span = Lines::new(&report.source).line_at(card.written.line);
            let message = format!("`{}` cannot be asked by `{}`: {}", card.fact, card.template, card.lack);
            let fault = Diagnostic::error(Code::NotAskable, message).at(span, "this fact");
            let name = self.names.get(card.written.file).map_or("", String::as_str);
            report.diagnostics.push(fault.in_file(name));
        }
    }

    /// The file, as it is shown, that something is written in.
    pub fn name(&self, written: Written) -> &str {
        self.names.get(written.file).map_or("", String::as_str)
    }

    /// How many errors there are in all files.
    pub fn errors(&self) -> usize {
        self.reports.iter().map(Report::errors).sum()
    }
}

/// Reads a fact base from its files, in their order.
pub fn read_facts(files: Vec<FactFile>) -> FactReading {
    let mut spares = vec![String::new(); files.len()];
    let mut sources: Vec<Source<'_>> =
        files.iter().zip(&mut spares).map(|(file, spare)| Source::open(file, spare)).collect();
    let base = read(&mut sources);
    let is_sound = sources.iter().all(|source| source.faults.errors() == 0);
    let reports: Vec<_> = sources.into_iter().map(|source| source.faults.finish()).collect();
    let names = files.iter().map(|file| file.name.clone()).collect();
    let reports = files
        .into_iter()
        .zip(reports)
        .map(|(file, diagnostics)| Report { source: file.text, diagnostics })
        .collect();
    FactReading { base: is_sound.then_some(base), reports, names }
}

/// An opened file.
struct Source<'t> {
    document: DeTable<'t>,
    faults: Faults<'t>,
    length: usize,
}

impl<'t> Source<'t> {
    fn open(file: &'t FactFile, spare: &'t mut String) -> Self {
        let (document, faults) = open(&file.text, &file.name, spare);
        Self { document, faults, length: file.text.len() }
    }

    /// The tables under a key, each with the part of the file that is its own.
    fn tables<'d>(
        document: &'d DeTable<'d>,
        name: &str,
        length: usize,
        faults: &mut Faults<'_>,
    ) -> Vec<(Table<'d>, Range<usize>)> {
        let Some(field) = Table::root(document).field(name) else { return Vec::new() };
        let DeValue::Array(items) = field.value else {
            let hint = format!("write `[[{name}]]`, with two brackets");
            faults.push(wrong_type(&field, "an array of tables").hint(hint));
            return Vec::new();
        };
        let mut tables = Vec::with_capacity(items.len());
        for item in items {
            let item = field.item(item);
            match item.table() {
                Some(table) => tables.push(table),
                None => faults.push(wrong_type(&item, "a table")),
            }
        }
        let ends: Vec<usize> = tables.iter().skip(1).map(|next| next.span.start).chain([length]).collect();
        tables.into_iter().zip(ends).map(|(table, end)| (table.clone(), table.span.start..end)).collect()
    }
}

/// The ids of one sort, with the file and place that each was first seen at.
#[derive(Default)]
struct Ids(HashMap<String, (String, Range<usize>)>);

impl Ids {
    /// Takes an id, or reports that it is taken.
    fn take(
        &mut self,
        id: &str,
        what: &str,
        place: Range<usize>,
        file: &str,
        faults: &mut Faults<'_>,
    ) -> bool {
        let Some((first_file, first)) = self.0.get(id) else {
            self.0.insert(id.to_owned(), (file.to_owned(), place));
            return true;
        };
        let fault = Diagnostic::error(Code::DuplicateId, format!("two {what} have the id `{id}`"))
            .at(place, "used again here");
        let fault = if first_file == file {
            fault.see(first.clone(), "first used here")
        } else {
            fault.hint(format!("`{first_file}` has it too"))
        };
        faults.push(fault.hint("give one of them another id"));
        false
    }
}

fn read(sources: &mut [Source<'_>]) -> FactBase {
    let header = BaseHeader::read(sources);
    let names = names::read(sources, &header);
    let plans = plans::read(sources, &header);
    let facts = fact::read(sources, &header, &names, &plans);
    let base = header.base(names, facts, plans);
    checks::check(&base, sources);
    spellings::check(&base, sources);
    base
}
