//! The pictures of the README and the guide show what the program draws.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

#[path = "../examples/pictures/gallery/mod.rs"]
mod gallery;

use std::path::Path;

#[test]
fn every_picture_is_what_the_program_draws() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    for picture in gallery::pictures() {
        let file = std::fs::read_to_string(folder.join(picture.file)).unwrap_or_default();
        assert!(
            file.replace('\r', "") == picture.svg,
            "docs/pictures/{} is not what is drawn today: `cargo run --example pictures` draws it anew",
            picture.file
        );
    }
}

#[test]
fn every_picture_stands_on_a_page() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = |path| std::fs::read_to_string(root.join(path)).unwrap();
    let (readme, guide) = (page("README.md"), page("docs/guide.md"));
    for picture in gallery::pictures() {
        let is_shown = readme.contains(&format!("](docs/pictures/{})", picture.file))
            || guide.contains(&format!("](pictures/{})", picture.file));
        assert!(is_shown, "{} is on no page", picture.file);
    }
}
