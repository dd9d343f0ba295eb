//! The imports of the code are those that the tables of `ARCHITECTURE.md` allow.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The words in backticks of a table's cell.
fn quoted(cell: &str) -> BTreeSet<String> {
    cell.split('`').skip(1).step_by(2).map(|word| word.trim_end_matches('/').to_owned()).collect()
}

/// The rows of the table that follows a heading, as cells.
fn table(heading: &str) -> Vec<Vec<String>> {
    let page = std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let after = page.split_once(&format!("## {heading}\n")).expect("the heading is there").1;
    let rows =
        after.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    rows.skip(2)
        .map(|row| row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn source_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            source_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The code of every file of `src`, without comments and tests of its own, by its path below `src`.
fn sources() -> Vec<(String, String)> {
    let src = root().join("src");
    let mut files = Vec::new();
    source_files(&src, &mut files);
    let read = |path: PathBuf| {
        let code = std::fs::read_to_string(&path).unwrap();
        let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
        let lines: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let name = path.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
        (name, lines.join("\n"))
    };
    files.into_iter().map(read).filter(|(name, _)| !name.contains("tests")).collect()
}

/// The longest room that holds the path.
fn room_of<'a>(path: &str, rooms: &'a BTreeMap<String, BTreeSet<String>>) -> Option<&'a str> {
    let holds = |room: &&String| {
        path.strip_prefix(room.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']))
    };
    rooms.keys().filter(holds).max_by_key(|room| room.len()).map(String::as_str)
}

/// Paths that a `use` tree or an expression names after `crate::`, with `/` between their parts.
fn imports(code: &str) -> BTreeSet<String> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let mut found = BTreeSet::new();
    for (place, _) in code.match_indices("crate::") {
        let rest = &code[place + "crate::".len()..];
        let path: String = rest.chars().take_while(|c| is_part(*c)).collect();
        match (path.strip_suffix("::"), rest[path.len()..].starts_with('{')) {
            (Some(base), true) => {
                let inner = rest[path.len() + 1..].split('}').next().unwrap_or_default();
                for part in inner.split(',').map(str::trim).filter(|part| !part.is_empty()) {
                    found.insert(format!("{base}::{part}").replace("::", "/"));
                }
            }
            _ => {
                found.insert(path.replace("::", "/"));
            }
        }
    }
    found
}

#[test]
fn every_import_is_one_the_table_of_rooms_allows() {
    let rooms: BTreeMap<String, BTreeSet<String>> = table("The rooms")
        .into_iter()
        .map(|cells| (quoted(&cells[0]).into_iter().next().expect("a room"), quoted(&cells[2])))
        .collect();
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for (path, code) in sources() {
        let Some(room) = room_of(&path, &rooms) else {
            if !matches!(path.as_str(), "lib.rs" | "main.rs" | "domain/mod.rs" | "ui/mod.rs") {
                faults.push(format!("{path} stands in no room of the table"));
            }
            continue;
        };
        seen.insert(room);
        for import in imports(&code) {
            let other = room_of(&import, &rooms);
            if other.is_none_or(|other| other != room && !rooms[room].contains(other)) {
                faults.push(format!("{path} may not use `{import}`"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(seen.len(), rooms.len(), "every room of the table has code");
}

#[test]
fn every_dependency_is_used_where_the_table_says() {
    let manifest: toml::Table =
        toml::from_str(&std::fs::read_to_string(root().join("Cargo.toml")).unwrap()).unwrap();
    let declared: BTreeSet<String> = manifest["dependencies"].as_table().unwrap().keys().cloned().collect();
    let places: BTreeMap<String, BTreeSet<String>> = table("Dependencies")
        .into_iter()
        .flat_map(|cells| quoted(&cells[0]).into_iter().map(move |name| (name, quoted(&cells[1]))))
        .collect();
    assert_eq!(
        declared,
        places.keys().cloned().collect::<BTreeSet<_>>(),
        "ARCHITECTURE.md names every dependency"
    );
    let mut faults = Vec::new();
    let mut unused = declared;
    for (path, code) in sources() {
        for (name, rooms) in &places {
            let module = name.replace('-', "_");
            let is_used = [
                format!("use {module}::"),
                format!(" {module}::"),
                format!("({module}::"),
                format!("<{module}::"),
            ]
            .iter()
            .any(|form| code.contains(form.as_str()));
            if is_used {
                unused.remove(name);
            }
            if is_used && !rooms.iter().any(|room| path.starts_with(room.as_str())) {
                faults.push(format!("{path} uses `{name}`, which belongs to {rooms:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(unused.is_empty(), "declared and not used: {unused:?}");
}

#[test]
fn no_file_is_long() {
    for (path, _) in sources() {
        let lines = std::fs::read_to_string(root().join("src").join(&path)).unwrap().lines().count();
        assert!(lines <= 500, "{path} has {lines} lines and wants splitting");
    }
}
