//! Bars and columns of text, which say the same without colour.

use unicode_width::UnicodeWidthStr;

/// A bar with its title before it and a remark behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub title: String,
    /// How long the full part is; not negative.
    pub full: f64,
    /// How long the light part behind it is; not negative.
    pub light: f64,
    /// What is said of it.
    pub remark: String,
}

/// Columns where nobody says how many there are.
const USUAL: usize = 72;
/// The shortest and the longest that the longest bar is.
const LENGTHS: (usize, usize) = (6, 48);

/// The bars below one another, as long as there is room: `█` full and `░` light.
pub fn chart(bars: &[Bar], width: Option<usize>) -> Vec<String> {
    let widest = |of: fn(&Bar) -> &str| bars.iter().map(|bar| of(bar).width()).max().unwrap_or(0);
    let (title, remark) = (widest(|bar| &bar.title), widest(|bar| &bar.remark));
    let room = width.unwrap_or(USUAL).saturating_sub(title + remark + 4);
    let room = room.clamp(LENGTHS.0, LENGTHS.1);
    let longest = bars.iter().map(|bar| bar.full + bar.light).fold(0.0, f64::max);
    let draw = |bar: &Bar| {
        let full = cells(bar.full, longest, room);
        let all = cells(bar.full + bar.light, longest, room).max(full);
        let blank = " ".repeat(room - all);
        let line = format!("{}{}{blank}", "█".repeat(full), "░".repeat(all - full));
        format!("{}  {line}  {}", padded(&bar.title, title, false), padded(&bar.remark, remark, true))
    };
    bars.iter().map(draw).collect()
}

/// So many cells of `room`; what is more than nothing has one.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast from a float saturates")]
fn cells(length: f64, longest: f64, room: usize) -> usize {
    if length <= 0.0 || longest <= 0.0 {
        return 0;
    }
    let cells = f64::from(u32::try_from(room).unwrap_or(u32::MAX));
    ((length / longest * cells).round() as usize).clamp(1, room)
}

/// A table whose columns end below one another.
pub fn columns(rows: &[Vec<String>]) -> Vec<String> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max();
    let widths: Vec<usize> = (0..count).map(|column| width(column).unwrap_or(0)).collect();
    let draw = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| padded(cell, *width, true));
        cells.collect::<Vec<_>>().join("  ")
    };
    rows.iter().map(draw).collect()
}

fn padded(text: &str, width: usize, before: bool) -> String {
    let blank = " ".repeat(width.saturating_sub(text.width()));
    if before { format!("{blank}{text}") } else { format!("{text}{blank}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(title: &str, full: f64, light: f64) -> Bar {
        Bar { title: title.into(), full, light, remark: format!("{}", full + light) }
    }

    #[test]
    fn bars_fill_the_width_and_what_is_little_can_be_seen() {
        let bars = [bar("a", 10.0, 10.0), bar("bb", 0.01, 0.0), bar("c", 0.0, 0.0), bar("d", 5.0, 0.0)];
        assert_eq!(
            chart(&bars, Some(20)),
            ["a   █████░░░░░    20", "bb  █           0.01", "c                  0", "d   ███            5"]
        );
        assert_eq!(chart(&[], Some(20)), [""; 0]);
    }

    #[test]
    fn columns_end_below_one_another() {
        let rows = [["a", "wide"], ["1000", "é"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(columns(&rows), ["   a  wide", "1000     é"]);
    }
}
