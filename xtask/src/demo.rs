//! `cargo xtask demo`: the form on this machine.

use anyhow::{Context, Result, bail};

use crate::serve::{Mount, POLICY, Server};
use crate::{build, paths, run};

pub(crate) fn demo(args: &[&str]) -> Result<()> {
    let options = parse(args)?;
    // Before the build, since a port that is taken should be known at once.
    let mount = Mount { prefix: "/", dir: paths::site(), policy: POLICY };
    let server = Server::bind(options.port, vec![mount])?;
    build::build()?;
    let address = format!("http://{}/", server.address()?);
    println!("\nThe form is at {address} (Ctrl-C ends it)");
    if options.open {
        open(&address);
    }
    server.run();
    Ok(())
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Options {
    port: u16,
    open: bool,
}

fn parse(args: &[&str]) -> Result<Options> {
    let mut options = Options::default();
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match *arg {
            "--open" => options.open = true,
            "--port" => {
                let port = args.next().context("--port needs a number")?;
                options.port = port.parse().with_context(|| format!("no port: {port}"))?;
            }
            _ => bail!("unknown option `{arg}`; demo takes --port N and --open"),
        }
    }
    Ok(options)
}

/// Shows the address in the user's browser; the printed line serves where there is none.
fn open(address: &str) {
    let opener = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    if let Err(error) = run::run(run::command(opener).arg(address)) {
        println!("    no browser opened: {error:#}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_and_nonsense_is_refused() {
        assert_eq!(parse(&[]).expect("no options"), Options { port: 0, open: false });
        assert_eq!(
            parse(&["--open", "--port", "8000"]).expect("both options"),
            Options { port: 8000, open: true }
        );
        for bad in [&["--port"][..], &["--port", "x"], &["--port", "70000"], &["8000"]] {
            assert!(parse(bad).is_err(), "{bad:?}");
        }
    }
}
