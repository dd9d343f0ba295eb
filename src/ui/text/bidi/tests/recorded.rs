//! The same lines as another implementation draws them.

use super::*;

/// Lines by chance, each with what `fribidi 1.0.8 --nopad --nobreak --reordernsm` makes of it, without the signs that
/// only steer.
const RECORDED: &str = include_str!("recorded.tsv");

#[test]
fn three_thousand_lines_are_drawn_as_another_implementation_draws_them() {
    let lines: Vec<(&str, &str)> = RECORDED.lines().filter_map(|line| line.split_once('\t')).collect();
    assert_eq!(lines.len(), 3000);
    let differs = |(text, drawn): &&(&str, &str)| row(text) != *drawn;
    let differing: Vec<String> = lines
        .iter()
        .filter(differs)
        .map(|(text, drawn)| format!("{text}: {}, not {drawn}", row(text)))
        .collect();
    assert!(differing.is_empty(), "{}\n{}", differing.len(), differing.join("\n"));
}
