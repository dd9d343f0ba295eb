//! Breaks lines between words.

use std::borrow::Cow;

use textwrap::core::display_width;
use textwrap::{Options, WordSplitter};

use super::bidi::{Direction, is_left_alone};

/// `text` with every line at most `width` columns wide, each line after `indent` blanks.
///
/// Without a width (a pipe or a file) lines stay whole. A word longer than the line is cut.
pub fn wrap(text: &str, width: Option<usize>, indent: usize) -> String {
    let blanks = " ".repeat(indent);
    let width = width.map_or(usize::MAX, |width| width.max(indent + 10));
    let options = Options::new(width)
        .initial_indent(&blanks)
        .subsequent_indent(&blanks)
        .word_splitter(WordSplitter::NoHyphenation);
    if is_left_alone(text) {
        return textwrap::fill(text, options);
    }
    let broken =
        text.split('\n').map(|paragraph| kept_whole(paragraph, &textwrap::wrap(paragraph, &options)));
    broken.collect::<Vec<_>>().join("\n")
}

/// Lines of a paragraph, each of which says for itself how it is read: it begins with a mark where its own letters would
/// say otherwise, and what is isolated in it is opened and closed there.
fn kept_whole(paragraph: &str, lines: &[Cow<'_, str>]) -> String {
    let direction = Direction::of(paragraph);
    let mark = if direction == Some(Direction::FromRight) { "\u{61c}" } else { "\u{200e}" };
    let mut open = String::new();
    let each = lines.iter().enumerate().map(|(number, line)| {
        let begun = open.clone();
        for c in line.chars() {
            match c {
                '\u{2066}'..='\u{2068}' => open.push(c),
                '\u{2069}' => drop(open.pop()),
                _ => {}
            }
        }
        let closed = "\u{2069}".repeat(open.chars().count());
        let mark =
            if number > 0 && direction.is_some() && Direction::of(line) != direction { mark } else { "" };
        format!("{mark}{begun}{line}{closed}")
    });
    each.collect::<Vec<_>>().join("\n")
}

/// `label` and `text` in a row; further lines stand under the text.
pub fn wrap_labelled(label: &str, text: &str, width: Option<usize>, indent: usize) -> String {
    let indent = indent + display_width(label) + 2;
    let wrapped = wrap(text, width, indent);
    let label_at = indent - display_width(label) - 2;
    format!("{}{label}  {}", " ".repeat(label_at), wrapped.trim_start())
}

/// The items in a row with `·` between them; a line breaks between items only.
pub fn wrap_items(items: &[String], width: Option<usize>) -> String {
    let mut lines: Vec<String> = Vec::new();
    for item in items {
        let fits = |line: &&mut String| {
            width.is_none_or(|width| {
                display_width(line) + SEPARATOR.chars().count() + display_width(item) <= width
            })
        };
        match lines.last_mut().filter(fits) {
            Some(line) => {
                line.push_str(SEPARATOR);
                line.push_str(item);
            }
            None => lines.push(item.clone()),
        }
    }
    lines.join("\n")
}

const SEPARATOR: &str = " · ";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_stands_before_its_text() {
        assert_eq!(wrap_labelled("1", "one two three", Some(13), 2), "  1  one two\n     three");
        assert_eq!(wrap_labelled("1", "one", None, 2), "  1  one");
    }

    #[test]
    fn items_stay_whole() {
        let items = ["1 again: today", "2 hard: 1 day", "3 good: 2 days"].map(str::to_owned);
        assert_eq!(wrap_items(&items, None), "1 again: today · 2 hard: 1 day · 3 good: 2 days");
        assert_eq!(wrap_items(&items, Some(40)), "1 again: today · 2 hard: 1 day\n3 good: 2 days");
    }

    #[test]
    fn lines_break_between_words_and_keep_their_indent() {
        assert_eq!(wrap("one two three", Some(12), 2), "  one two\n  three");
        assert_eq!(wrap("one two three", None, 2), "  one two three");
        assert_eq!(wrap("a\nb", None, 1), " a\n b");
    }

    #[test]
    fn words_that_fit_no_line_are_cut() {
        assert_eq!(wrap("abcdefghijklmnop", Some(10), 0), "abcdefghij\nklmnop");
    }
}
