//! A small static file server for the form and the end-to-end tests.
//!
//! It listens on 127.0.0.1 only, answers GET and HEAD, closes each connection after one answer
//! and serves nothing outside the directories it was given.

use std::fs;
use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// The strictest policy under which a page can run WebAssembly: the form must work with it.
pub(crate) const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/// One that forbids WebAssembly as well: the form must turn to JavaScript.
pub(crate) const SCRIPTS_ONLY: &str = "default-src 'self'; script-src 'self'";

const MAX_REQUEST: usize = 16 * 1024;
const MAX_CONNECTIONS: usize = 64;
const PATIENCE: Duration = Duration::from_secs(10);

/// A directory, the path it is served under, such as `/` or `/pkg/`, and the policy it comes with.
#[derive(Debug, Clone)]
pub(crate) struct Mount {
    pub(crate) prefix: &'static str,
    pub(crate) dir: PathBuf,
    pub(crate) policy: &'static str,
}

/// A server that listens but does not answer yet.
#[derive(Debug)]
pub(crate) struct Server {
    listener: TcpListener,
    mounts: Arc<[Mount]>,
}

impl Server {
    /// Listens on 127.0.0.1; port 0 lets the system choose.
    pub(crate) fn bind(port: u16, mounts: Vec<Mount>) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", port)).with_context(|| {
            format!("cannot listen on 127.0.0.1:{port}; try another port, or 0")
        })?;
        Ok(Self { listener, mounts: mounts.into() })
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> Result<SocketAddr> {
        Ok(self.listener.local_addr()?)
    }

    /// Answers in the background for as long as this process lives.
    pub(crate) fn start(self) {
        thread::spawn(move || self.run());
    }

    /// Answers for ever.
    pub(crate) fn run(self) {
        let open = Arc::new(AtomicUsize::new(0));
        for stream in self.listener.incoming() {
            // A client that went away before it was accepted is no reason to stop.
            let Ok(stream) = stream else { continue };
            if open.load(Ordering::Relaxed) >= MAX_CONNECTIONS {
                continue;
            }
            open.fetch_add(1, Ordering::Relaxed);
            let (open, mounts) = (Arc::clone(&open), Arc::clone(&self.mounts));
            thread::spawn(move || {
                let _ = answer(stream, &mounts);
                open.fetch_sub(1, Ordering::Relaxed);
            });
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Answer {
    /// With this policy.
    File(PathBuf, &'static str),
    /// To the same path with a slash behind it, as relative addresses in an index page need.
    Directory(String),
    Refused(&'static str),
}

fn answer(mut stream: TcpStream, mounts: &[Mount]) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let request = read_head(&mut stream)?;
    let (answer, with_body) = match &request {
        Some(head) => judge(head, mounts),
        None => (Answer::Refused("431 Request Header Fields Too Large"), true),
    };
    match answer {
        Answer::File(path, policy) => match fs::read(&path) {
            Ok(bytes) => {
                let head = format!(
                    "HTTP/1.1 200 OK\r\nContent-Type: {}\r\nContent-Security-Policy: {policy}",
                    media_type(&path)
                );
                send(&mut stream, &head, &bytes, with_body)?;
            }
            Err(_) => refuse(&mut stream, "404 Not Found", with_body)?,
        },
        Answer::Directory(to) => {
            let head = format!("HTTP/1.1 301 Moved Permanently\r\nLocation: {to}");
            send(&mut stream, &head, b"", with_body)?;
        }
        Answer::Refused(status) => refuse(&mut stream, status, with_body)?,
    }
    // Unread input would turn the close into a reset, and the client might lose our answer.
    stream.shutdown(Shutdown::Write)?;
    let mut rest = [0; 1024];
    let enough = Instant::now() + Duration::from_millis(500);
    while Instant::now() < enough && stream.read(&mut rest).is_ok_and(|read| read > 0) {}
    Ok(())
}

/// Reads up to the empty line that ends a request's head; `None` if that does not come in time to
/// fit the limit.
fn read_head(stream: &mut TcpStream) -> io::Result<Option<Vec<u8>>> {
    let deadline = Instant::now() + PATIENCE;
    let mut head = Vec::new();
    let mut chunk = [0; 2048];
    while head.len() < MAX_REQUEST && Instant::now() < deadline {
        let read = stream.read(&mut chunk)?;
        if read == 0 {
            return Ok(Some(head));
        }
        head.extend_from_slice(&chunk[..read]);
        if head.windows(4).any(|window| window == b"\r\n\r\n") {
            return Ok(Some(head));
        }
    }
    Ok(None)
}

fn send(stream: &mut TcpStream, head: &str, body: &[u8], with_body: bool) -> io::Result<()> {
    let head = format!(
        "{head}\r\nContent-Length: {}\r\n\
         X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n\
         Cache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    if with_body {
        stream.write_all(body)?;
    }
    stream.flush()
}

fn refuse(stream: &mut TcpStream, status: &str, with_body: bool) -> io::Result<()> {
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=utf-8");
    send(stream, &head, format!("{status}\n").as_bytes(), with_body)
}

/// What to answer to a request's head, and whether a body goes with it.
fn judge(head: &[u8], mounts: &[Mount]) -> (Answer, bool) {
    const BAD: (Answer, bool) = (Answer::Refused("400 Bad Request"), true);
    let line = head.split(|&byte| byte == b'\r' || byte == b'\n').next().unwrap_or_default();
    let Ok(line) = std::str::from_utf8(line) else { return BAD };
    let words: Vec<&str> = line.split(' ').collect();
    let [method, target, version] = words[..] else { return BAD };
    if !version.starts_with("HTTP/1.") {
        return BAD;
    }
    match method {
        "GET" => (resolve(target, mounts), true),
        "HEAD" => (resolve(target, mounts), false),
        _ => (Answer::Refused("405 Method Not Allowed"), true),
    }
}

/// The file that a request's target names.
fn resolve(target: &str, mounts: &[Mount]) -> Answer {
    const BAD: Answer = Answer::Refused("400 Bad Request");
    const MISSING: Answer = Answer::Refused("404 Not Found");
    let path = target.split(['?', '#']).next().unwrap_or_default();
    if !path.starts_with('/') {
        return BAD;
    }
    let Some(path) = percent_decoded(path) else { return BAD };
    let mount = mounts
        .iter()
        .filter(|mount| path.starts_with(mount.prefix))
        .max_by_key(|mount| mount.prefix.len());
    let Some(mount) = mount else { return MISSING };

    let mut file = mount.dir.clone();
    for part in path[mount.prefix.len()..].split('/').filter(|part| !part.is_empty()) {
        // Also refuses `..`, and everything that could mean a drive or a stream on some system.
        if part.starts_with('.') || part.contains(['\\', ':']) || part.contains(char::is_control) {
            return MISSING;
        }
        file.push(part);
    }
    if file.is_dir() {
        if !path.ends_with('/') {
            let plain = target.split(['?', '#']).next().unwrap_or_default();
            // Two slashes in front would name another host.
            return Answer::Directory(format!("/{}/", plain.trim_start_matches('/')));
        }
        file.push("index.html");
    }
    // A link inside the directory may still lead out of it.
    match (file.canonicalize(), mount.dir.canonicalize()) {
        (Ok(real), Ok(dir)) if real.is_file() && real.starts_with(&dir) => {
            Answer::File(real, mount.policy)
        }
        _ => MISSING,
    }
}

/// `%e5%a4%87` and the like as text; `None` for a broken escape or what is not UTF-8.
fn percent_decoded(path: &str) -> Option<String> {
    let mut bytes = path.bytes();
    let mut decoded = Vec::with_capacity(path.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let mut digit = || char::from(bytes.next()?).to_digit(16);
            let value = digit()? * 16 + digit()?;
            decoded.push(u8::try_from(value).ok()?);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("md" | "txt" | "ts") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A directory with a page, a module and a file outside of what is served.
    struct Site {
        root: PathBuf,
    }

    impl Site {
        fn new(name: &str) -> Self {
            let root = std::env::temp_dir().join(format!("xtask-{}-{name}", std::process::id()));
            fs::create_dir_all(root.join("site/sub")).expect("a directory");
            fs::write(root.join("secret.txt"), "secret").expect("a file");
            fs::write(root.join("site/index.html"), "<p>页</p>").expect("a file");
            fs::write(root.join("site/.hidden"), "hidden").expect("a file");
            fs::write(root.join("site/a b.wasm"), [0, 97, 115, 109]).expect("a file");
            fs::write(root.join("site/sub/index.html"), "sub").expect("a file");
            Self { root }
        }

        fn mounts(&self, prefix: &'static str) -> Vec<Mount> {
            vec![Mount { prefix, dir: self.root.join("site"), policy: POLICY }]
        }

        fn start(&self) -> SocketAddr {
            let server = Server::bind(0, self.mounts("/")).expect("a free port");
            let address = server.address().expect("an address");
            server.start();
            address
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.root);
        }
    }

    fn ask(address: SocketAddr, request: &[u8]) -> String {
        let mut stream = TcpStream::connect(address).expect("a connection");
        stream.write_all(request).expect("the request is taken");
        let _ = stream.shutdown(Shutdown::Write);
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[test]
    fn nothing_outside_the_directory_is_served() {
        let site = Site::new("outside");
        let mounts = site.mounts("/");
        for target in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/sub/../../secret.txt",
            "/..%2fsecret.txt",
            "/..\\secret.txt",
            "/.hidden",
            "/%00",
            "/absent",
        ] {
            assert_eq!(resolve(target, &mounts), Answer::Refused("404 Not Found"), "{target}");
        }
        for target in ["secret.txt", "http://127.0.0.1/", "/%zz", "/%f", "/%ff", ""] {
            assert_eq!(resolve(target, &mounts), Answer::Refused("400 Bad Request"), "{target}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_directory_is_not_followed() {
        let site = Site::new("link");
        std::os::unix::fs::symlink(site.root.join("secret.txt"), site.root.join("site/link"))
            .expect("a link");
        assert_eq!(resolve("/link", &site.mounts("/")), Answer::Refused("404 Not Found"));
    }

    #[test]
    fn files_are_served_with_their_type_and_the_strict_policy() {
        let site = Site::new("types");
        let address = site.start();
        let page = ask(address, b"GET /?x=1 HTTP/1.1\r\nHost: x\r\n\r\n");
        assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
        assert!(page.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"), "{page}");
        assert!(page.contains(&format!("\r\nContent-Security-Policy: {POLICY}\r\n")), "{page}");
        assert!(page.ends_with("\r\n\r\n<p>页</p>"), "{page}");

        let module = ask(address, b"GET /a%20b.wasm HTTP/1.1\r\n\r\n");
        assert!(module.contains("\r\nContent-Type: application/wasm\r\n"), "{module}");

        let head = ask(address, b"HEAD / HTTP/1.1\r\n\r\n");
        assert!(
            head.contains("\r\nContent-Length: 10\r\n") && head.ends_with("\r\n\r\n"),
            "{head}"
        );
    }

    #[test]
    fn a_directory_without_its_slash_is_redirected() {
        let site = Site::new("slash");
        let to = |target| resolve(target, &site.mounts("/"));
        assert_eq!(to("/sub?x"), Answer::Directory("/sub/".to_owned()));
        assert_eq!(to("//sub"), Answer::Directory("/sub/".to_owned()));
        assert!(matches!(to("/sub/"), Answer::File(..)));
    }

    #[test]
    fn a_mount_is_served_under_its_prefix_only() {
        let site = Site::new("prefix");
        let mut mounts = site.mounts("/filing/");
        mounts.push(Mount { prefix: "/strict/", policy: SCRIPTS_ONLY, ..mounts[0].clone() });
        assert!(matches!(resolve("/filing/", &mounts), Answer::File(_, POLICY)));
        assert!(matches!(resolve("/strict/", &mounts), Answer::File(_, SCRIPTS_ONLY)));
        assert_eq!(resolve("/", &mounts), Answer::Refused("404 Not Found"));
    }

    #[test]
    fn malformed_requests_are_refused_and_the_server_lives_on() {
        let site = Site::new("malformed");
        let address = site.start();
        let long = [b"GET /".as_slice(), &[b'a'; 2 * MAX_REQUEST], b" HTTP/1.1\r\n\r\n"].concat();
        for (request, status) in [
            (b"\r\n\r\n".as_slice(), "400"),
            (b"", "400"),
            (b"GET\r\n\r\n", "400"),
            (b"GET / x HTTP/1.1\r\n\r\n", "400"),
            (b"GET / FTP/1\r\n\r\n", "400"),
            (b"\xff\xfe\x00\r\n\r\n", "400"),
            (b"\x16\x03\x01\x02\x00", "400"),
            (b"POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc", "405"),
            (&long, "431"),
        ] {
            let answer = ask(address, request);
            assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{request:?}: {answer}");
        }
        // A client that says nothing and leaves.
        drop(TcpStream::connect(address));
        assert!(ask(address, b"GET / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 200 "));
    }
}
