//! Diagnostics drawn for a person: the line of the file, a caret, a label, and what to do.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Label, Lines, Position, Severity, printable};

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
    let mut group =
        Group::with_title(level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.name()));
    let file = printable(&diagnostic.file).into_owned();
    group = match windows(&diagnostic.labels, source, lines) {
        Some(windows) if !windows.is_empty() => {
            group.elements(windows.into_iter().map(|window| window.snippet(file.clone())))
        }
        _ => place_alone(group, diagnostic, file, lines),
    };
    group = group.elements(diagnostic.hints.iter().map(|hint| Level::HELP.message(hint.as_str())));
    renderer.render(&[group]) + "\n"
}

/// Without the text: file, line and column, and the label as a sentence.
fn place_alone<'d>(
    group: Group<'d>,
    diagnostic: &'d Diagnostic,
    file: String,
    lines: &Lines<'_>,
) -> Group<'d> {
    let origin = Origin::path(file);
    let Some(label) = diagnostic.place() else { return group.element(origin) };
    let Position { line, column } = lines.position(label.span.start);
    let group = group.element(origin.line(line).char_column(column));
    if label.text.is_empty() { group } else { group.element(Level::NOTE.message(label.text.as_str())) }
}

/// The longest stretch of text that is drawn, in bytes. Drawing takes time for every character, and a line
/// beyond this is not written for reading.
const LONGEST: usize = 16 * 1024;

/// What is drawn of a text: all labels in one window, or each in its own where they lie far apart; `None` where
/// a line is too long to be drawn.
fn windows<'d>(labels: &'d [Label], source: &str, lines: &Lines<'_>) -> Option<Vec<Window<'d>>> {
    let together: Vec<&Label> = labels.iter().collect();
    if let Some(window) = Window::around(together, source, lines) {
        return Some(vec![window]);
    }
    labels.iter().map(|label| Window::around(vec![label], source, lines)).collect()
}

/// The lines from the first to the last that some labels start in. Only they are drawn, so that a fault costs no
/// more in a large file.
struct Window<'d> {
    first_line: usize,
    shown: String,
    marks: Vec<Annotation<'d>>,
}

impl<'d> Window<'d> {
    fn around(labels: Vec<&'d Label>, source: &str, lines: &Lines<'_>) -> Option<Self> {
        let start = labels.iter().map(|label| lines.line_span(label.span.start).start).min()?;
        let end = labels.iter().map(|label| lines.line_span(label.span.start).end).max()?;
        let raw = source.get(start..end).filter(|raw| raw.len() <= LONGEST)?;
        let marks = labels.into_iter().map(|label| mark(label, raw, start, lines)).collect();
        Some(Self { first_line: lines.line(start), shown: shown(raw), marks })
    }

    fn snippet(self, file: String) -> Snippet<'d, Annotation<'d>> {
        Snippet::source(self.shown).path(file).line_start(self.first_line).annotations(self.marks)
    }
}

/// A label's mark in the window that starts at byte `start`, cut to the line it starts in: a caret below a long
/// text helps nobody.
fn mark<'d>(label: &'d Label, raw: &str, start: usize, lines: &Lines<'_>) -> Annotation<'d> {
    let line = lines.line_span(label.span.start);
    let from = lines.floor(label.span.start).min(line.end);
    let to = lines.floor(label.span.end).clamp(from, line.end);
    let shown_at =
        |byte: usize| raw.get(..byte.saturating_sub(start)).map_or(0, |before| shown(before).len());
    let kind = if label.primary { AnnotationKind::Primary } else { AnnotationKind::Context };
    kind.span(shown_at(from)..shown_at(to)).label((!label.text.is_empty()).then_some(label.text.as_str()))
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
        for span in [0..0, 3..900, 900..901, 1..2] {
            let diagnostic = Diagnostic::error(Code::Syntax, "odd").at(span.clone(), "here");
            assert!(plain(diagnostic, "كوبا\nb").contains("here"), "{span:?}");
        }
    }

    #[test]
    fn a_line_too_long_to_be_drawn_is_told_by_its_place() {
        let source = "x".repeat(LONGEST + 1);
        let diagnostic = Diagnostic::error(Code::Syntax, "no TOML").at(7..9, "not this").hint("divide it");
        insta::assert_snapshot!(plain(diagnostic, &source), @r"
        error[syntax]: no TOML
        --> deck.toml:1:8
         = note: not this
         = help: divide it
        ");
    }

    #[test]
    fn places_far_apart_are_drawn_one_by_one() {
        let source = format!("a = 1\n{}a = 2\n", "\n".repeat(LONGEST));
        let at = source.len() - 6;
        let diagnostic = Diagnostic::error(Code::Syntax, "twice").at(at..at + 1, "again").see(0..1, "first");
        insta::assert_snapshot!(plain(diagnostic, &source), @r"
        error[syntax]: twice
             --> deck.toml:16386:1
              |
        16386 | a = 2
              | ^ again
              |
             ::: deck.toml:1:1
              |
            1 | a = 1
              | - first
        ");
    }

    #[test]
    fn only_the_lines_spoken_of_are_drawn_and_they_keep_their_numbers() {
        let source = "x\n".repeat(2000) + "y = 1\n";
        let diagnostic = Diagnostic::error(Code::UnknownKey, "unknown key `y`").at(4000..4001, "");
        let text = plain(diagnostic, &source);
        assert!(text.contains("deck.toml:2001:1") && text.contains("2001 | y = 1"), "{text}");
    }
}
