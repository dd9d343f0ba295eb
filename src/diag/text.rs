//! Diagnostics drawn for a person: the line of the file, a caret, a label, and what to do.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Label, Lines, Severity, printable};

/// Draws the diagnostics of one file, an empty line between two, with a line break at the end of each.
/// `source` is the file's text and `width` the columns a line of it may take; with `color`, ANSI colours are
/// used. Nothing in the text, its name or the sentences reaches the terminal as a control character.
pub fn render_text(diagnostics: &[Diagnostic], source: &str, color: bool, width: usize) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() }.term_width(width);
    let lines = Lines::new(source);
    let drawn: Vec<String> = diagnostics.iter().map(|one| draw(one, source, &lines, &renderer)).collect();
    drawn.join("\n")
}

fn draw(diagnostic: &Diagnostic, source: &str, lines: &Lines<'_>, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let file = printable(&diagnostic.file);
    let mut group =
        Group::with_title(level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.name()));
    if diagnostic.labels.is_empty() {
        group = group.element(Origin::path(file));
    } else {
        let window = Window::around(&diagnostic.labels, source, lines);
        let marks: Vec<_> = diagnostic.labels.iter().map(|label| window.annotation(label)).collect();
        let snippet = Snippet::source(window.shown).path(file).line_start(window.first_line);
        group = group.element(snippet.annotations(marks));
    }
    group = group.elements(diagnostic.hints.iter().map(|hint| Level::HELP.message(hint.as_str())));
    renderer.render(&[group]) + "\n"
}

/// The lines a diagnostic speaks of. Only they are drawn, so that a fault costs no more in a large file.
struct Window<'a> {
    lines: &'a Lines<'a>,
    raw: &'a str,
    start: usize,
    first_line: usize,
    shown: String,
}

impl<'a> Window<'a> {
    fn around(labels: &[Label], source: &'a str, lines: &'a Lines<'a>) -> Self {
        let start = labels.iter().map(|label| lines.line_span(label.span.start).start).min().unwrap_or(0);
        let end = labels.iter().map(|label| lines.line_span(label.span.start).end).max().unwrap_or(0);
        let raw = source.get(start..end).unwrap_or("");
        Self { lines, raw, start, first_line: lines.position(start).line, shown: shown(raw) }
    }

    /// The label's mark, cut to the line it starts in: a caret below a long text helps nobody.
    fn annotation<'l>(&self, label: &'l Label) -> Annotation<'l> {
        let kind = if label.primary { AnnotationKind::Primary } else { AnnotationKind::Context };
        let line = self.lines.line_span(label.span.start);
        let start = self.lines.floor(label.span.start).min(line.end);
        let end = self.lines.floor(label.span.end).clamp(start, line.end);
        let span = self.shown_span(start..end);
        kind.span(span).label((!label.text.is_empty()).then_some(label.text.as_str()))
    }

    fn shown_span(&self, span: Range<usize>) -> Range<usize> {
        let at = |byte: usize| {
            let before = self.raw.get(..byte.saturating_sub(self.start)).unwrap_or(self.raw);
            shown(before).len()
        };
        at(span.start)..at(span.end)
    }
}

/// A tab takes one column here, so that the column drawn is the column counted.
fn shown(raw: &str) -> String {
    printable(raw).replace('\t', " ").replace("␍\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Code;

    fn plain(diagnostic: Diagnostic, source: &str) -> String {
        render_text(&[diagnostic.in_file("deck.toml")], source, false, 100)
    }

    #[test]
    fn a_fault_is_drawn_with_its_line_its_caret_and_the_earlier_place() {
        let source = "[[card]]\nid = \"a\"\n\n\n\n[[card]]\nid = \"a\"\n";
        let diagnostic = Diagnostic::error(Code::DuplicateId, "two cards have the id `a`")
            .at(35..38, "used again here")
            .see(14..17, "first used here")
            .hint("give one of them another id");
        insta::assert_snapshot!(plain(diagnostic, source), @r#"
        error[duplicate-id]: two cards have the id `a`
         --> deck.toml:7:6
          |
        2 | id = "a"
          |      --- first used here
        ...
        7 | id = "a"
          |      ^^^ used again here
          |
          = help: give one of them another id
        "#);
    }

    #[test]
    fn a_fault_of_the_whole_file_names_the_file() {
        let diagnostic = Diagnostic::warning(Code::NoCards, "the deck has no cards").hint("add a `[[card]]`");
        insta::assert_snapshot!(plain(diagnostic, ""), @r"
        warning[no-cards]: the deck has no cards
        --> deck.toml
         = help: add a `[[card]]`
        ");
    }

    #[test]
    fn no_control_character_of_the_source_the_name_or_the_message_gets_through() {
        let source = "a = \"x\u{1b}[31m\u{9b}\u{202e}\r\n\u{7}y\"";
        let diagnostic = Diagnostic::error(Code::ControlCharacter, "control\u{1b} character")
            .at(5..16, "here\u{85}")
            .hint("take \u{202e} out")
            .in_file("a\u{1b}]0;b.toml");
        let text = render_text(&[diagnostic], source, false, 80);
        assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{text:?}");
        assert!(!text.contains('\u{202e}'));
    }

    #[test]
    fn spans_that_fit_no_text_are_cut_to_it() {
        for span in [0..0, 3..900, 900..901, 1..2, 5..2] {
            let diagnostic = Diagnostic::error(Code::Syntax, "odd").at(span.clone(), "here");
            assert!(plain(diagnostic, "كوبا\nb").contains("here"), "{span:?}");
        }
    }

    #[test]
    fn only_the_lines_spoken_of_are_drawn_and_they_keep_their_numbers() {
        let source = "x\n".repeat(2000) + "y = 1\n";
        let diagnostic = Diagnostic::error(Code::UnknownKey, "unknown key `y`").at(4000..4001, "");
        let text = plain(diagnostic, &source);
        assert!(text.contains("deck.toml:2001:1") && text.contains("2001 | y = 1"), "{text}");
    }
}
