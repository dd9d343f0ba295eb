//! The first look at a text: is it TOML?

use std::collections::HashSet;
use std::ops::Range;

use toml::de::{DeTable, Error};

use super::Faults;
use crate::diag::{Code, Diagnostic, Lines};

/// Opens a text of TOML: what can be made out of it, and its errors of syntax among the faults.
///
/// `spare` is room for a second look; to be handed in empty.
pub(crate) fn open<'t>(
    text: &'t str,
    file_name: &'t str,
    spare: &'t mut String,
) -> (DeTable<'t>, Faults<'t>) {
    let (document, errors) = parse(text, spare);
    let mut faults = Faults::new(file_name, text, lines_of(text, &errors));
    report(text, &errors, &mut faults);
    (document, faults)
}

/// Parses as much of a text as can be made out, with every error of syntax.
///
/// `spare` is room for a second look: the parser gives up at a line that has a key and no `=`. Such lines are
/// blanked out there, so that what follows them is read too and stands at the same bytes.
fn parse<'t>(text: &'t str, spare: &'t mut String) -> (DeTable<'t>, Vec<Error>) {
    let (document, mut errors) = DeTable::parse_recoverable(text);
    let dead_ends = dead_ends(text, &errors);
    if dead_ends.is_empty() {
        return (document.into_inner(), errors);
    }
    *spare = blank(text, &dead_ends);
    let (document, more) = DeTable::parse_recoverable(spare);
    let place = |error: &Error| (error.span().map(|span| span.start), error.message().to_owned());
    let known: HashSet<_> = errors.iter().map(place).collect();
    errors.extend(more.into_iter().filter(|error| !known.contains(&place(error))));
    (document.into_inner(), errors)
}

/// The lines with an error that are neither a table's header nor hold a `=`.
fn dead_ends(text: &str, errors: &[Error]) -> Vec<Range<usize>> {
    let is_dead_end = |line: &Range<usize>| {
        let line = text.get(line.clone()).unwrap_or("").trim_start();
        !line.is_empty() && !line.contains('=') && !line.starts_with('[')
    };
    let lines = lines_of(text, errors);
    lines.into_iter().filter(is_dead_end).collect()
}

fn blank(text: &str, lines: &[Range<usize>]) -> String {
    let mut rest = 0;
    let mut blanked = String::with_capacity(text.len());
    for line in lines {
        blanked.push_str(text.get(rest..line.start).unwrap_or(""));
        blanked.extend(std::iter::repeat_n(' ', line.len()));
        rest = line.end;
    }
    blanked.push_str(text.get(rest..).unwrap_or(""));
    blanked
}

/// The lines that errors stand in, in order, each once.
fn lines_of(text: &str, errors: &[Error]) -> Vec<Range<usize>> {
    if errors.is_empty() {
        return Vec::new();
    }
    let lines = Lines::new(text);
    let mut found: Vec<_> =
        errors.iter().filter_map(Error::span).map(|span| lines.line_span(span.start)).collect();
    found.sort_by_key(|line| line.start);
    found.dedup();
    found
}

/// Reports the errors of syntax.
fn report(text: &str, errors: &[Error], faults: &mut Faults<'_>) {
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let found = text.get(span.clone()).unwrap_or("");
        faults.push_syntax(match found.chars().next().filter(|c| is_control(*c)) {
            Some(c) => control_character(c, span),
            None => not_toml(error.message(), found, span),
        });
    }
}

/// The control characters that TOML itself refuses.
fn is_control(c: char) -> bool {
    c.is_ascii_control() && !matches!(c, '\n' | '\t')
}

fn control_character(c: char, span: Range<usize>) -> Diagnostic {
    let message = format!("the control character U+{:04X} must not stand in text", u32::from(c));
    Diagnostic::error(Code::ControlCharacter, message)
        .at(span, "this could control a terminal")
        .hint("take it out")
}

fn not_toml(message: &str, found: &str, span: Range<usize>) -> Diagnostic {
    let (what, wanted) = message.split_once(", ").unwrap_or((message, ""));
    let fault = Diagnostic::error(Code::Syntax, what);
    if what.contains("must be quoted") {
        fault.at(span, "has no quotes").hint("put text in double quotes")
    } else if is_month(found) {
        let hint = format!("a month is written `\"{found}\"`, with `kind = \"date\"`");
        fault.at(span, wanted).hint(hint)
    } else {
        fault.at(span, wanted)
    }
}

/// Whether a text is a year and a month, such as `1957-03`.
fn is_month(text: &str) -> bool {
    text.len() == 7 && crate::domain::time::PartialDate::parse(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        let mut spare = String::new();
        let (document, _) = parse(text, &mut spare);
        document.keys().map(|key| key.get_ref().to_string()).collect()
    }

    fn places(text: &str) -> Vec<usize> {
        let mut spare = String::new();
        let (_, errors) = parse(text, &mut spare);
        errors.iter().filter_map(Error::span).map(|span| span.start).collect()
    }

    #[test]
    fn what_follows_a_key_without_a_value_is_read_too() {
        let text = "a = 1\nhello\nb = 2\nworld\nc = 2026-13-45\n";
        assert_eq!(keys(text), ["a", "b", "c"]);
        assert_eq!(places(text), [11, 23, 28], "and the errors behind it are found");
    }

    #[test]
    fn blanking_keeps_every_byte_in_its_place() {
        assert_eq!(blank("a\nكوبا\nb", &[0..1, 2..10]), " \n        \nb");
    }
}
