//! Running other programs.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::{node, paths};

/// A command at the repository's root that cannot wait for input.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root()).stdin(Stdio::null());
    if let Some(bin) = node::own_bin() {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let dirs = [bin].into_iter().chain(std::env::split_paths(&path));
        if let Ok(path) = std::env::join_paths(dirs) {
            command.env("PATH", path);
        }
    }
    command
}

/// The cargo that started us.
pub(crate) fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs with the output shown as it comes.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", name(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", name(command));
    }
    Ok(())
}

/// What the program prints on success, trimmed.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    if !output.status.success() {
        return None;
    }
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs silently but for a line of life every 15 seconds; what was printed is shown on failure.
pub(crate) fn run_quietly(command: &mut Command, limit: Duration) -> Result<Output> {
    let name = name(command);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {name}"))?;
    let output = wait(&mut child, &name, limit)?;
    if !output.status.success() {
        bail!(
            "{name} failed ({})\n{}{}",
            output.status,
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(output)
}

fn wait(child: &mut Child, name: &str, limit: Duration) -> Result<Output> {
    let stdout = collect(child.stdout.take());
    let stderr = collect(child.stderr.take());
    let start = Instant::now();
    let mut next_beat = Duration::from_secs(15);
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if start.elapsed() > limit {
            let _ = child.kill();
            let _ = child.wait();
            bail!("{name} did not end within {} s", limit.as_secs());
        }
        if start.elapsed() > next_beat {
            println!("    still running {name}, {} s", start.elapsed().as_secs());
            next_beat += Duration::from_secs(15);
        }
        thread::sleep(Duration::from_millis(20));
    };
    let joined = |handle: thread::JoinHandle<Vec<u8>>| handle.join().unwrap_or_default();
    Ok(Output { status, stdout: joined(stdout), stderr: joined(stderr) })
}

fn collect(pipe: Option<impl std::io::Read + Send + 'static>) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            let _ = pipe.read_to_end(&mut bytes);
        }
        bytes
    })
}

/// Runs with the output shown as it comes and every line of standard output also given to `see`.
/// Says whether the program succeeded.
pub(crate) fn run_seen(
    command: &mut Command,
    limit: Duration,
    mut see: impl FnMut(&str),
) -> Result<bool> {
    let name = name(command);
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {name}"))?;
    let pipe = child.stdout.take().context("no standard output to read")?;
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || {
        let mut pipe = BufReader::new(pipe);
        let mut line = Vec::new();
        while pipe.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            if sender.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                break;
            }
            line.clear();
        }
    });
    let deadline = Instant::now() + limit;
    let mut out = std::io::stdout();
    loop {
        match lines.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok(line) => {
                let _ = out.write_all(line.as_bytes());
                let _ = out.flush();
                see(line.trim_end());
            }
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {
                let _ = child.kill();
                let _ = child.wait();
                bail!("{name} did not end within {} s", limit.as_secs());
            }
        }
    }
    Ok(child.wait()?.success())
}

/// The first of `names` found on `PATH`.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let dirs: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        dirs.iter().map(|dir| dir.join(&name)).find(|file| file.is_file())
    })
}

/// Whether the environment variable is set to anything but nothing and `0`.
pub(crate) fn is_set(variable: &str) -> bool {
    std::env::var(variable).is_ok_and(|value| !value.is_empty() && value != "0")
}

/// The program and what it was asked to do, without the options: enough to know which call failed.
fn name(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    let words = words.map(|word| {
        let path = Path::new(word);
        path.file_name().unwrap_or(word).to_string_lossy().into_owned()
    });
    let says_little = |word: &String| {
        word.starts_with('-') || word.contains(['=', ' ', '\n']) || word == "sudo" || word == "env"
    };
    words.filter(|word| !says_little(word)).take(2).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_named_by_its_program_and_its_task() {
        let named = |words: &[&str]| name(command(words[0]).args(&words[1..]));
        assert_eq!(named(&["/usr/bin/cargo", "--config", "a=[1]", "build", "x"]), "cargo build");
        assert_eq!(
            named(&["sudo", "-n", "env", "A=b", "apt-get", "-q", "-o", "C=1", "update"]),
            "apt-get update"
        );
        assert_eq!(
            named(&["node", "--eval", "let a = 1;\nlet b;", "--", "/x/y.wasm"]),
            "node y.wasm"
        );
    }

    #[test]
    fn a_program_that_hangs_is_ended_and_one_that_fails_is_quoted() {
        let limit = Duration::from_millis(200);
        let error = run_quietly(command("sleep").arg("30"), limit).expect_err("it hangs");
        assert!(error.to_string().contains("did not end"), "{error}");
        let script = "echo seen; echo why >&2; exit 3";
        let error = run_quietly(command("sh").args(["-c", script]), Duration::from_secs(30))
            .expect_err("it fails")
            .to_string();
        assert!(error.contains("seen\n") && error.contains("why\n"), "{error}");

        let mut seen = Vec::new();
        let succeeded = run_seen(
            command("sh").args(["-c", "echo 1; echo 2; exit 1"]),
            Duration::from_secs(30),
            |line| seen.push(line.to_owned()),
        );
        assert!(!succeeded.expect("it starts"));
        assert_eq!(seen, ["1", "2"]);
    }
}
