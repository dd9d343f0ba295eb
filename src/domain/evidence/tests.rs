//! Facts of a small base looked for in lines of a small text.

use super::*;
use crate::decks::{FactFile, read_facts};

const HEAD: &str = r#"
section = "The garden"
[[deck]]
id = "garden"
title = "Garden"
[[person]]
id = "salma"
name = "Salma Haddad"
accept = ["Haddad", "سلمى حداد", "حداد"]
circle = "gardeners"
"#;

/// A base of one fact at line 2.
fn base_of(fact: &str) -> FactBase {
    let shared =
        "id = \"it\"\nparagraph = 1\nstatement = \"So it was.\"\ndecks = [\"garden\"]\nimportance = 2\n";
    let text = format!("{HEAD}\n{}", fact.replace("SHARED", shared));
    let text =
        if text.contains("\nline = ") { text } else { text.replace(shared, &format!("{shared}line = 2\n")) };
    let reading = read_facts(vec![FactFile { name: "base.toml".into(), text }]);
    let faults: Vec<String> = reading.reports.iter().map(|report| report.text(false, 100)).collect();
    reading.base.unwrap_or_else(|| panic!("{}", faults.join("\n")))
}

/// What came of looking for one fact in the second of two lines; the first has no word of it.
fn outcome(fact: &str, line: &str) -> &'static str {
    let base = base_of(fact);
    match verify(&base, &["Before 1950 nothing grew.", line]).first().map(|finding| &finding.outcome) {
        Some(Outcome::Found) => "found",
        Some(Outcome::Corrected(_)) => "corrected",
        Some(Outcome::Inferred(_)) => "inferred",
        Some(Outcome::NotFound(Missing::Line(_))) => "no line",
        Some(Outcome::NotFound(_)) => "missing",
        None => "not cited",
    }
}

fn event(date: &str) -> String {
    format!("[[event]]\nSHARED\ndate = {date}\nevent = \"the well was dug\"\n")
}

fn figure(number: &str, unit: &str) -> String {
    format!("[[figure]]\nSHARED\nnumber = {number}\nunit = {unit}\nquestion = \"How many?\"\n")
}

#[test]
fn a_day_is_found_in_every_shape_and_no_other_day_is() {
    for (line, is_found) in [
        ("The well was dug on 14 August 1951.", true),
        ("On August 14, 1951 they dug.", true),
        ("the fourteenth of August, 1951", true),
        ("14/8/1951", true),
        ("حُفرت البئر في 14 آب 1951.", true),
        ("حُفرت البئر في ١٤ آب/أغسطس ١٩٥١.", true),
        ("في 14 أغسطس 1951", true),
        ("14 غشت 1951", true),
        ("بين 14 و 25 آب 1951", true),
        ("يومي 12 و14 آب 1951", true),
        ("14-25 August 1951", true),
        ("من 2 آب إلى 9 أيلول 1951، وفي 14 منه", true),
        ("The well was dug on 15 August 1951.", false),
        ("The well was dug on 14 July 1951.", false),
        ("The well was dug on 14 August 1952.", false),
        ("في 3 آب و14 أيلول 1951", false),
        ("3 August and 14 September 1951", false),
        ("14 أيلول، ثم آب 1951", false),
        ("في 14 آب 1953، وقد بدأت سنة 1951", false),
        ("14 August of the year 1952, not 1951", false),
        ("14 wells in the heat of August 1951", false),
    ] {
        assert_eq!(outcome(&event("1951-08-14"), line), if is_found { "found" } else { "missing" }, "{line}");
    }
}

#[test]
fn months_and_years_are_found_as_fine_as_they_are_written() {
    for (date, line, is_found) in [
        ("\"1951-10\"", "في تشرين الأول 1951", true),
        ("\"1951-10\"", "وفي أكتوبر 1951", true),
        ("\"1951-10\"", "في تشرين الثاني 1951", false),
        ("\"1951-10\"", "In October 1952", false),
        ("1951", "سنة ١٩٥١", true),
        ("1951", "سنة 1952", false),
        ("1951", "19510 stones", false),
    ] {
        let is = outcome(&event(date), line);
        assert_eq!(is, if is_found { "found" } else { "missing" }, "{date} in {line}");
    }
}

#[test]
fn the_year_may_stand_before_in_the_section_and_nowhere_else() {
    let two = "[[event]]\nid = \"dug\"\ndecks = [\"garden\"]\nimportance = 1\nparagraph = 1\nstatement = \"So.\"\nline = 2\ndate = 1951\nevent = \"x\"\n\
               [[event]]\nid = \"full\"\ndecks = [\"garden\"]\nimportance = 1\nparagraph = 1\nstatement = \"So.\"\nline = 3\ndate = 1951-08-14\nevent = \"y\"\n";
    let base = base_of(two);
    let is_found =
        |lines: &[&str]| verify(&base, lines).last().map(|finding| finding.outcome == Outcome::Found);
    assert_eq!(is_found(&["", "In 1951 it began.", "On 14 August it was full."]), Some(true));
    assert_eq!(is_found(&["In 1951 it began.", "", "On 14 August it was full."]), Some(false));
    assert_eq!(is_found(&["", "", "On 14 August it was full.", "So ended 1951."]), Some(false));
}

#[test]
fn numbers_are_found_in_digits_and_in_words() {
    for (number, unit, line, is_found) in [
        ("6500", "\"trees\"", "6,500 trees", true),
        ("6500", "\"trees\"", "6.500 شجرة", true),
        ("6500", "\"trees\"", "ستة آلاف وخمسمئة شجرة", true),
        ("11", "\"trees\"", "إلى 11شجرة", true),
        ("11", "\"trees\"", "من أصل أحد عشر", true),
        ("50", "\"%\"", "بنسبة بـ50 في المئة", true),
        ("37", "\"million seeds\"", "37 مليون بذرة", true),
        ("37", "\"million seeds\"", "37,000,000 seeds", true),
        ("37000000", "\"seeds\"", "37 million seeds", true),
        ("37", "\"seeds\"", "37 million seeds", false),
        ("6500", "\"trees\"", "65 trees", false),
        ("11", "\"trees\"", "111 trees", false),
        ("11", "\"trees\"", "on 11 May they planted trees", false),
    ] {
        let is = outcome(&figure(number, unit), line);
        assert_eq!(is, if is_found { "found" } else { "missing" }, "{number} in {line}");
    }
    let half = format!("{}mentions = [\"نصف\"]\n", figure("50", "\"%\""));
    assert_eq!(outcome(&half, "زرعوا النصف"), "found");
    assert_eq!(outcome(&half, "زرعوا الثلث"), "missing");
}

#[test]
fn without_date_and_number_a_name_or_a_mention_must_stand_there() {
    let role = "[[role]]\nSHARED\nperson = \"salma\"\ndid = \"planted the figs\"\n";
    for (line, is_found) in [
        ("Salma Haddad planted figs.", true),
        ("وقد أُهدي التين لسلمى حداد", true),
        ("التقى بحداد", true),
        ("حدادون كثيرون", false),
        ("Salma planted figs.", false),
    ] {
        assert_eq!(outcome(role, line), if is_found { "found" } else { "missing" }, "{line}");
    }
    let cause = "[[cause]]\nSHARED\nmentions = [\"جفاف\"]\n[[cause.card]]\nid = \"why\"\nquestion = \"Why?\"\nanswer = \"a long drought\"\n";
    assert_eq!(outcome(cause, "بسبب الجفاف"), "found");
    assert_eq!(outcome(cause, "After a long drought"), "found");
    assert_eq!(outcome(cause, "After a long time"), "missing");
    let dated = |answer: &str| {
        let card = "id = \"when\"\nkind = \"date\"\nquestion = \"When?\"\nanswer = ";
        format!("[[cause]]\nSHARED\n[[cause.card]]\n{card}\"{answer}\"\n")
    };
    assert_eq!(outcome(&dated("1951-08-14/1951-08-25"), "Until 25 August 1951 they dug."), "found");
    assert_eq!(outcome(&dated("1951-08-14/1951-08-25"), "Until 26 August 1951 they dug."), "missing");
    assert_eq!(outcome(&dated("1951-23"), "In the autumn of 1951 they dug."), "found");
    assert_eq!(outcome(&dated("1951~"), "In 1952 they dug."), "missing");
}

#[test]
fn a_corrected_fact_is_looked_for_as_it_is_printed() {
    let corrected = format!(
        "{}corrected = {{ date = 1951-08-13, note = \"It was the 14th.\" }}\nreference = \"R\"\n",
        event("1951-08-14")
    );
    assert_eq!(outcome(&corrected, "on 13 August 1951"), "corrected");
    assert_eq!(outcome(&corrected, "on 14 August 1951"), "missing");
    let silent =
        format!("{}corrected = {{ note = \"It was not.\" }}\nreference = \"R\"\n", event("1951-08-14"));
    assert_eq!(outcome(&silent, "nothing at all"), "corrected");
}

#[test]
fn an_inferred_fact_is_not_looked_for_and_a_line_past_the_end_is_told() {
    let inferred = format!("{}inferred = \"from the context\"\n", event("1951-08-14"));
    assert_eq!(outcome(&inferred, "nothing at all"), "inferred");
    let late = event("1951-08-14").replace("SHARED", "SHARED\nline = 3");
    assert_eq!(outcome(&late, "14 August 1951"), "no line");
}
