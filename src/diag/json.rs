//! Diagnostics as JSON, for programs.

use std::ops::Range;

use serde_json::{Map, Value, json};

use super::{Diagnostic, Label, Lines};

/// An array of `{code, severity, message, file, line, column, end_line, end_column, labels, hints}`, where
/// each label is `{line, column, end_line, end_column, text, primary}`. Lines and columns count from 1,
/// columns in characters, and the end lies one past the last character. A fault of the whole file has `null`
/// for its place.
pub fn render_json(diagnostics: &[Diagnostic], source: &str) -> Value {
    let lines = Lines::new(source);
    diagnostics.iter().map(|diagnostic| object(diagnostic, &lines)).collect()
}

fn object(diagnostic: &Diagnostic, lines: &Lines<'_>) -> Value {
    let mut object = Map::new();
    object.insert("code".into(), json!(diagnostic.code));
    object.insert("severity".into(), json!(diagnostic.severity));
    object.insert("message".into(), json!(diagnostic.message));
    object.insert("file".into(), json!(diagnostic.file));
    insert_place(&mut object, diagnostic.place().map(|label| &label.span), lines);
    let labels: Vec<Value> = diagnostic.labels.iter().map(|label| label_object(label, lines)).collect();
    object.insert("labels".into(), labels.into());
    object.insert("hints".into(), json!(diagnostic.hints));
    object.into()
}

fn label_object(label: &Label, lines: &Lines<'_>) -> Value {
    let mut object = Map::new();
    insert_place(&mut object, Some(&label.span), lines);
    object.insert("text".into(), json!(label.text));
    object.insert("primary".into(), json!(label.primary));
    object.into()
}

fn insert_place(object: &mut Map<String, Value>, span: Option<&Range<usize>>, lines: &Lines<'_>) {
    let start = span.map(|span| lines.position(span.start));
    let end = span.map(|span| lines.position(span.end));
    object.insert("line".into(), json!(start.map(|place| place.line)));
    object.insert("column".into(), json!(start.map(|place| place.column)));
    object.insert("end_line".into(), json!(end.map(|place| place.line)));
    object.insert("end_column".into(), json!(end.map(|place| place.column)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Code;

    #[test]
    fn places_are_lines_and_columns_from_one() {
        let source = "[[card]]\nidd = \"ك\"\n";
        let diagnostic = Diagnostic::error(Code::UnknownKey, "unknown key `idd`")
            .in_file("deck.toml")
            .at(9..12, "not a key")
            .see(15..19, "its value")
            .hint("did you mean `id`?");
        assert_eq!(
            render_json(&[diagnostic], source),
            json!([{
                "code": "unknown-key", "severity": "error", "message": "unknown key `idd`", "file": "deck.toml",
                "line": 2, "column": 1, "end_line": 2, "end_column": 4,
                "labels": [
                    { "line": 2, "column": 1, "end_line": 2, "end_column": 4, "text": "not a key", "primary": true },
                    { "line": 2, "column": 7, "end_line": 2, "end_column": 10, "text": "its value", "primary": false },
                ],
                "hints": ["did you mean `id`?"],
            }])
        );
    }

    #[test]
    fn a_fault_of_the_whole_file_has_no_place() {
        let value = render_json(&[Diagnostic::error(Code::NoCards, "no cards").in_file("deck.toml")], "");
        assert_eq!(value[0]["line"], Value::Null);
        assert_eq!(value[0]["labels"], json!([]));
    }
}
