//! Draws the pictures of the program's screens that stand in the README and the guide.
//!
//! `cargo run --example pictures` writes them into `docs/pictures`; a test fails when one of them is not what the program
//! draws today.

mod gallery;

use std::path::Path;

#[expect(clippy::disallowed_methods, reason = "the pictures are written by this and nothing else")]
fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    std::fs::create_dir_all(&folder)?;
    for picture in gallery::pictures() {
        std::fs::write(folder.join(picture.file), picture.svg)?;
    }
    Ok(())
}
