//! A folder as `.tar.gz`, with nothing in it of the machine and the hour.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};
use tar::{Builder, EntryType, Header};

use crate::folder;

/// A folder to be packed under its own name.
pub(super) struct Archive {
    folder: PathBuf,
}

impl Archive {
    pub(super) fn of(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// Writes it: files in order, of nobody, all of the moment `epoch`.
    pub(super) fn write(&self, file: &Path, epoch: u64) -> Result<()> {
        let failed = || format!("`{}` cannot be written", file.display());
        let name = self.folder.file_name().context("a folder has a name")?;
        // The header of gzip names no file and no hour.
        let packed =
            GzBuilder::new().write(File::create(file).with_context(failed)?, Compression::best());
        let mut archive = Builder::new(packed);
        for path in folder::all_files(&self.folder)? {
            let bytes =
                fs::read(&path).with_context(|| format!("`{}` cannot be read", path.display()))?;
            let inside = path.strip_prefix(&self.folder).context("a file stands in its folder")?;
            let mut header = Header::new_gnu();
            header.set_entry_type(EntryType::Regular);
            header.set_size(bytes.len() as u64);
            header.set_mtime(epoch);
            header.set_mode(if runs(&path) { 0o755 } else { 0o644 });
            archive
                .append_data(&mut header, Path::new(name).join(inside), bytes.as_slice())
                .with_context(failed)?;
        }
        archive.into_inner().with_context(failed)?.finish().map(drop).with_context(failed)
    }
}

/// What is started: by what it is, and not by how it lies on this disk.
fn runs(path: &Path) -> bool {
    path.parent().is_some_and(|folder| folder.ends_with("bin"))
        || path.extension().is_some_and(|extension| extension == "sh" || extension == "so")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_make_the_same_bytes_wherever_and_whenever_they_lie() {
        let folder = std::env::temp_dir().join(format!("gao-archive-{}", std::process::id()));
        let mut packed = Vec::new();
        for (place, order) in [("a", ["bin/x", "y"]), ("b", ["y", "bin/x"])] {
            let root = folder.join(place).join("gao");
            for name in order {
                let file = root.join(name);
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(&file, name).unwrap();
            }
            let file = folder.join(place).join("gao.tar.gz");
            Archive::of(&root).write(&file, 1_700_000_000).unwrap();
            packed.push(fs::read(&file).unwrap());
        }
        fs::remove_dir_all(&folder).unwrap();
        assert!(packed[0] == packed[1]);
        let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(packed[0].as_slice()));
        let entries = archive.entries().unwrap().map(|entry| {
            let entry = entry.unwrap();
            (entry.path().unwrap().display().to_string(), entry.header().mode().unwrap())
        });
        let wanted = [("gao/bin/x".to_owned(), 0o755), ("gao/y".to_owned(), 0o644)];
        assert_eq!(entries.collect::<Vec<_>>(), wanted);
    }
}
