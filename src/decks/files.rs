//! The door to deck files: bounded reads, a listing, writes that leave either the old file or the new one.
//!
//! In: paths, text. Out: text, paths. Never here: what a file means.

use std::collections::HashSet;
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tempfile::NamedTempFile;

use super::DeckError;

/// The largest deck file, in bytes.
pub const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// How many folders deep decks are looked for.
const MAX_DEPTH: usize = 8;

/// The file in the deck folder that is no deck.
pub(super) const OVERLAY: &str = "overlay.toml";

/// The folders in the deck folder that hold no decks, but facts that decks are made from.
const FACTS: &str = "facts";

/// Reads a file of text.
///
/// # Errors
/// A [`DeckError`] for what is no regular file, is larger than [`MAX_BYTES`], is not UTF-8, or cannot be read.
pub fn read(path: &Path) -> Result<String, DeckError> {
    let size = check(path)?.len();
    let bytes = read_start(path, MAX_BYTES + 1, size)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(DeckError::TooLarge { path: path.into() });
    }
    String::from_utf8(bytes).map_err(|error| not_utf8(path, &error))
}

/// Reads a file of text, or nothing where there is no file.
pub(super) fn read_if_there(path: &Path) -> Result<Option<String>, DeckError> {
    match read(path) {
        Ok(text) => Ok(Some(text)),
        Err(DeckError::Missing { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The first `limit` bytes of a file, as far as they are text.
pub(super) fn read_head(path: &Path, limit: u64) -> Result<String, DeckError> {
    check(path)?;
    let mut bytes = read_start(path, limit, limit)?;
    let valid = match std::str::from_utf8(&bytes) {
        Ok(text) => text.len(),
        Err(error) => error.valid_up_to(),
    };
    bytes.truncate(valid);
    Ok(String::from_utf8(bytes).unwrap_or_default())
}

/// Refuses what is no regular file before it is opened: opening a pipe would wait for its other end.
pub(super) fn check(path: &Path) -> Result<Metadata, DeckError> {
    let about = fs::metadata(path).map_err(|error| cannot_read(path, error))?;
    if about.is_dir() {
        Err(DeckError::Folder { path: path.into() })
    } else if !about.is_file() {
        Err(DeckError::Special { path: path.into() })
    } else if about.len() > MAX_BYTES {
        Err(DeckError::TooLarge { path: path.into() })
    } else {
        Ok(about)
    }
}

#[expect(clippy::disallowed_methods, reason = "the door to deck files")]
fn read_start(path: &Path, limit: u64, expected: u64) -> Result<Vec<u8>, DeckError> {
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or(0));
    let file = File::open(path).map_err(|error| cannot_read(path, error))?;
    file.take(limit).read_to_end(&mut bytes).map_err(|error| cannot_read(path, error))?;
    Ok(bytes)
}

fn cannot_read(path: &Path, error: io::Error) -> DeckError {
    match error.kind() {
        ErrorKind::NotFound => DeckError::Missing { path: path.into() },
        _ => DeckError::Read { path: path.into(), error },
    }
}

fn not_utf8(path: &Path, error: &std::string::FromUtf8Error) -> DeckError {
    let offset = error.utf8_error().valid_up_to();
    let before = error.as_bytes().get(..offset).unwrap_or_default();
    let line = before.split(|byte| *byte == b'\n').count();
    let byte = error.as_bytes().get(offset).copied().unwrap_or_default();
    DeckError::NotUtf8 { path: path.into(), line, offset, byte }
}

/// What tells one state of a file from another: when it was last written, and its size. Nothing where there is no file.
pub type Stamp = Option<(SystemTime, u64)>;

/// The state of a file now.
pub fn stamp(path: &Path) -> Stamp {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}

/// The path without links and dots, as far as that is known.
pub(super) fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// The files of TOML in a folder itself, sorted by path; hidden ones are passed over.
///
/// # Errors
/// [`DeckError::Missing`] where there is no folder, [`DeckError::Read`] when it cannot be read.
#[expect(clippy::disallowed_methods, reason = "the door to deck files")]
pub fn in_folder(folder: &Path) -> Result<Vec<PathBuf>, DeckError> {
    let entries = fs::read_dir(folder).map_err(|error| cannot_read(folder, error))?;
    let is_ours = |path: &PathBuf| {
        let is_hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        !is_hidden && path.extension().is_some_and(|extension| extension == "toml")
    };
    let mut found: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_ours).collect();
    found.sort();
    Ok(found)
}

/// Deletes a file.
///
/// # Errors
/// [`DeckError::Write`] when the system refuses.
#[expect(clippy::disallowed_methods, reason = "the door to deck files")]
pub fn remove(path: &Path) -> Result<(), DeckError> {
    fs::remove_file(path).map_err(|error| DeckError::Write { path: path.into(), error })
}

/// The deck files below a folder, sorted by path; none where there is no folder. Hidden files and folders, folders of
/// facts and the overlay are passed over, as are subfolders that cannot be read.
///
/// # Errors
/// [`DeckError::Read`] when the folder itself cannot be read.
pub(super) fn list(folder: &Path) -> Result<Vec<PathBuf>, DeckError> {
    let mut found = Vec::new();
    match list_below(folder, MAX_DEPTH, &mut HashSet::new(), &mut found) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(DeckError::Read { path: folder.into(), error });
        }
        _ => {}
    }
    found.retain(|path| *path != folder.join(OVERLAY));
    found.sort();
    Ok(found)
}

/// `seen` holds the folders already entered by their real names, so that a loop of links ends.
#[expect(clippy::disallowed_methods, reason = "the door to deck files")]
fn list_below(
    folder: &Path,
    depth: usize,
    seen: &mut HashSet<PathBuf>,
    found: &mut Vec<PathBuf>,
) -> io::Result<()> {
    if depth == 0 || !seen.insert(fs::canonicalize(folder)?) {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let Ok(entry) = entry else { continue };
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        let path = entry.path();
        if entry.file_name() == FACTS {
            continue;
        }
        let is_link = entry.file_type().is_ok_and(|kind| kind.is_symlink());
        let is_folder =
            if is_link { path.is_dir() } else { entry.file_type().is_ok_and(|kind| kind.is_dir()) };
        if is_folder {
            // A folder that cannot be read must not hide the decks beside it.
            let _ = list_below(&path, depth - 1, seen, found);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            found.push(path);
        }
    }
    Ok(())
}

/// Replaces a file's text. Whatever happens, the file holds the old text or the new one; its permissions stay,
/// and a link stays a link.
///
/// # Errors
/// [`DeckError::Write`] when the system refuses.
pub fn write(path: &Path, text: &str) -> Result<(), DeckError> {
    let cannot_write = |error| DeckError::Write { path: path.into(), error };
    let real = fs::canonicalize(path).map_err(cannot_write)?;
    let permissions = fs::metadata(&real).map_err(cannot_write)?.permissions();
    let (file, folder) = beside(&real, text).map_err(cannot_write)?;
    file.as_file().set_permissions(permissions).map_err(cannot_write)?;
    file.as_file().sync_all().map_err(cannot_write)?;
    file.persist(&real).map_err(|error| cannot_write(error.error))?;
    sync_folder(&folder).map_err(cannot_write)
}

/// Writes a new file, with the folders above it.
///
/// # Errors
/// [`DeckError::Exists`] when there is a file already, [`DeckError::Write`] when the system refuses.
#[expect(clippy::disallowed_methods, reason = "the door to deck files")]
pub fn create(path: &Path, text: &str) -> Result<(), DeckError> {
    let cannot_write = |error: io::Error| match error.kind() {
        ErrorKind::AlreadyExists => DeckError::Exists { path: path.into() },
        _ => DeckError::Write { path: path.into(), error },
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(cannot_write)?;
    }
    let (file, folder) = beside(path, text).map_err(cannot_write)?;
    file.as_file().sync_all().map_err(cannot_write)?;
    file.persist_noclobber(path).map_err(|error| cannot_write(error.error))?;
    sync_folder(&folder).map_err(cannot_write)
}

/// A hidden file with that text in the same folder, which a rename can put in the place of another.
fn beside(path: &Path, text: &str) -> io::Result<(NamedTempFile, PathBuf)> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".").suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    Ok((file, folder.to_owned()))
}

/// Makes a rename durable. Only Unix lets a folder be opened for it.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "the door to deck files")]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests of the door to deck files")]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn what_is_no_text_file_is_refused_with_its_reason() {
        let home = tempfile::tempdir().unwrap();
        let at = |name: &str| home.path().join(name);
        fs::write(at("latin.toml"), b"a = 1\nb = \"caf\xe9\"\n").unwrap();
        File::create(at("huge.toml")).unwrap().set_len(MAX_BYTES + 1).unwrap();
        symlink("/dev/zero", at("zero.toml")).unwrap();

        assert!(matches!(read(&at("none.toml")), Err(DeckError::Missing { .. })));
        assert!(matches!(read(home.path()), Err(DeckError::Folder { .. })));
        assert!(matches!(read(&at("huge.toml")), Err(DeckError::TooLarge { .. })));
        assert!(matches!(read(&at("zero.toml")), Err(DeckError::Special { .. })));
        let latin = read(&at("latin.toml")).unwrap_err();
        assert!(matches!(latin, DeckError::NotUtf8 { line: 2, offset: 14, byte: 0xe9, .. }), "{latin}");
    }

    #[test]
    fn decks_are_listed_below_the_folder_in_order() {
        let home = tempfile::tempdir().unwrap();
        let at = |name: &str| home.path().join(name);
        fs::create_dir_all(at("b/c")).unwrap();
        fs::create_dir_all(at(".git")).unwrap();
        fs::create_dir(at("b/facts")).unwrap();
        for name in [
            "b/facts/f.toml",
            "z.toml",
            "overlay.toml",
            "b/c/a.toml",
            "b/overlay.toml",
            ".git/x.toml",
            ".y.toml",
            "readme.md",
        ] {
            fs::write(at(name), "").unwrap();
        }
        symlink(home.path(), at("b/loop")).unwrap();
        symlink(at("z.toml"), at("link.toml")).unwrap();

        let found = list(home.path()).unwrap();
        let expected = ["b/c/a.toml", "b/overlay.toml", "link.toml", "z.toml"].map(at);
        assert_eq!(found, expected);
        assert_eq!(list(&at("nowhere")).unwrap(), Vec::<PathBuf>::new());
    }

    #[test]
    fn writing_keeps_the_link_and_the_permissions_and_leaves_nothing_behind() {
        let home = tempfile::tempdir().unwrap();
        let (real, link) = (home.path().join("real.toml"), home.path().join("link.toml"));
        fs::write(&real, "old").unwrap();
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&real, &link).unwrap();

        write(&link, "new").unwrap();
        assert_eq!(read(&real).unwrap(), "new");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_new_file_never_replaces_another() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("a/b/new.toml");
        create(&path, "first").unwrap();
        assert!(matches!(create(&path, "second"), Err(DeckError::Exists { .. })));
        assert_eq!(read(&path).unwrap(), "first");
    }

    #[test]
    fn a_head_ends_before_a_character_that_is_cut() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("head.toml");
        fs::write(&path, "aك").unwrap();
        assert_eq!(read_head(&path, 2).unwrap(), "a");
        assert_eq!(read_head(&path, 3).unwrap(), "aك");
    }
}
