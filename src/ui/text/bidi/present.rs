//! Lines that are printed, as a terminal is to show them.
//!
//! In: text with line ends and colours, in the order it is read. Out: the same where nothing is read from the right;
//! else each line in the order of the screen, at the side where it begins.

use super::{Bidi, Cell, Mode, Paragraph, is_left_alone};

const ESCAPE: char = '\u{1b}';

/// The text as it is to be printed on a terminal of so many columns.
pub fn present(text: &str, bidi: Bidi, columns: usize) -> String {
    if is_left_alone(text) && !bidi.base.is_from_right() {
        return text.to_owned();
    }
    text.split('\n').map(|line| present_line(line, bidi, columns)).collect::<Vec<_>>().join("\n")
}

fn present_line(line: &str, bidi: Bidi, columns: usize) -> String {
    let (text, styles) = unpainted(line);
    if text.trim().is_empty() {
        return line.to_owned();
    }
    let paragraph = Paragraph::of(&text, bidi);
    if bidi.mode != Mode::App {
        return painted(paragraph.row().cells(), &styles);
    }
    let row = |row: &super::Row| {
        let blanks = if row.direction().is_from_right() { columns.saturating_sub(row.width()) } else { 0 };
        " ".repeat(blanks) + &painted(row.cells(), &styles)
    };
    if paragraph.width() <= columns {
        return row(&paragraph.row());
    }
    paragraph.wrap(columns).iter().map(row).collect::<Vec<_>>().join("\n")
}

/// A colour or weight, and from which byte of the text on it holds.
type Style<'a> = (usize, &'a str);

/// A line without its colours, and these.
fn unpainted(line: &str) -> (String, Vec<Style<'_>>) {
    let (mut text, mut styles) = (String::with_capacity(line.len()), Vec::new());
    let mut rest = line;
    while let Some(at) = rest.find(ESCAPE) {
        let (before, after) = rest.split_at(at);
        text.push_str(before);
        let end = after.find('m').map_or(after.len(), |end| end + 1);
        let (style, behind) = after.split_at(end);
        styles.push((text.len(), style));
        rest = behind;
    }
    text.push_str(rest);
    (text, styles)
}

fn painted(cells: &[Cell], styles: &[Style<'_>]) -> String {
    let mut line = String::new();
    let mut current = "";
    for cell in cells {
        let own = styles.iter().take_while(|(from, _)| *from <= cell.from.start).last();
        let own = own.map_or("", |(_, style)| if *style == RESET { "" } else { style });
        if own != current {
            line.push_str(if current.is_empty() { "" } else { RESET });
            line.push_str(own);
            current = own;
        }
        line.push_str(&cell.text);
    }
    line.push_str(if current.is_empty() { "" } else { RESET });
    line
}

const RESET: &str = "\u{1b}[0m";

#[cfg(test)]
mod tests {
    use super::super::Direction;
    use super::*;
    use crate::ui::text::wrap;

    fn presented(text: &str) -> String {
        present(text, Bidi::app(Direction::FromLeft), 20)
    }

    #[test]
    fn what_is_read_from_the_left_is_printed_as_it_is() {
        let text = "  1  Lima\n\n\u{1b}[1mWho?\u{1b}[0m and a line of more than twenty columns\n";
        assert_eq!(presented(text), text);
    }

    #[test]
    fn a_line_that_is_read_from_the_right_ends_at_the_right_edge() {
        assert_eq!(
            presented("  1  ليما\nLima\n"),
            "           \u{fe8e}\u{fee4}\u{fef4}\u{fedf}  1  \nLima\n"
        );
    }

    #[test]
    fn the_blank_behind_a_prompt_stays() {
        assert_eq!(presented("Enter = \u{2068}good\u{2069} > "), "Enter = good > ");
    }

    #[test]
    fn colours_stay_with_their_letters() {
        let red = "\u{1b}[31m";
        assert_eq!(presented(&format!("a {red}ب ج{RESET} c")), format!("a {red}\u{fe9d} \u{fe8f}{RESET} c"));
        assert_eq!(presented(&format!("{red}ب{RESET}")), format!("{}{red}\u{fe8f}{RESET}", " ".repeat(19)));
    }

    #[test]
    fn a_line_that_is_too_long_begins_in_its_first_row() {
        let rows = presented("ما عاصمة الاتحاد السوفييتي السابق؟");
        let rows: Vec<&str> = rows.lines().collect();
        assert!(rows.len() == 2 && rows.iter().all(|row| row.chars().count() == 20), "{rows:?}");
        assert!(rows[0].ends_with("\u{fe8e}\u{fee3}"), "{rows:?}");
    }

    #[test]
    fn what_was_broken_into_lines_is_read_as_one_text() {
        let text = "عن كوبا: \u{2068}Cuba and the missiles of 1962\u{2069} (1963)";
        let broken = wrap(text, Some(20), 0);
        let rows = presented(&broken);
        assert!(broken.lines().count() == 3 && rows.lines().count() == 3, "{broken:?}");
        // The last line has no Arabic letter, and stands at the right as the text does.
        assert_eq!(rows.lines().last().unwrap(), "              (1963)");
    }

    #[test]
    fn where_the_terminal_puts_letters_in_order_only_what_steers_is_left_out() {
        let bidi = Bidi { mode: Mode::Terminal, keeps_marks: true, base: Direction::FromRight };
        assert_eq!(present("Source: \u{2068}كتاب\u{2069}\n", bidi, 20), "Source: كتاب\n");
    }
}
