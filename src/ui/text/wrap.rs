//! Breaks lines between words.

use textwrap::{Options, WordSplitter};

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
    textwrap::fill(text, options)
}

#[cfg(test)]
mod tests {
    use super::*;

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
