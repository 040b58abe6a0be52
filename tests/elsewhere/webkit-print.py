"""Prints pages of the built app to PDF with WebKitGTK, for a WebKitWebDriver that has no print command.

Reads jobs from standard input, one JSON object a line: `base` (the address of the app), `path`, `draft` (the text that
the tab keeps, or null), `prints` (a list of `paper`, "A4" or "Letter", and `file`). Answers each with one line.
"""

import json
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

PAPERS = {"A4": Gtk.PAPER_NAME_A4, "Letter": Gtk.PAPER_NAME_LETTER}
MARGIN = 12  # millimetres, as the sheet asks for

loop = GLib.MainLoop()
view = WebKit2.WebView.new_with_context(WebKit2.WebContext.new_ephemeral())
window = Gtk.OffscreenWindow()
window.set_default_size(390, 844)
window.add(view)
window.show_all()


def wait_for(text):
    """Runs a script until it is true, or ten seconds have passed."""
    for _ in range(100):
        answer = []
        view.evaluate_javascript(text, -1, None, None, None, lambda _, done: (answer.append(done), loop.quit()))
        loop.run()
        if view.evaluate_javascript_finish(answer[0]).to_boolean():
            return
        GLib.timeout_add(100, loop.quit)
        loop.run()
    raise TimeoutError(text)


def open_page(address):
    def changed(_, event):
        if event == WebKit2.LoadEvent.FINISHED:
            loop.quit()

    handler = view.connect("load-changed", changed)
    view.load_uri(address)
    loop.run()
    view.disconnect(handler)


def print_page(paper, file):
    size = Gtk.PaperSize.new(PAPERS[paper])
    setup = Gtk.PageSetup()
    setup.set_paper_size(size)
    for side in ("top", "bottom", "left", "right"):
        getattr(setup, f"set_{side}_margin")(MARGIN, Gtk.Unit.MM)
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, GLib.filename_to_uri(file, None))
    operation = WebKit2.PrintOperation.new(view)
    operation.set_page_setup(setup)
    operation.set_print_settings(settings)
    operation.connect("finished", lambda _: loop.quit())
    operation.connect("failed", lambda _, fault: sys.exit(f"WebKit could not print: {fault.message}"))
    operation.print_()
    loop.run()


def do(job):
    base = job["base"]
    open_page(f"{base}/blank.html")
    wait_for("sessionStorage.clear(), true")
    if job["draft"] is not None:
        wait_for(f"sessionStorage.setItem('backstride.draft', {json.dumps(job['draft'])}), true")
    open_page(f"{base}{job['path']}")
    # The app has begun, and its view has come; then a moment for what that view still draws.
    wait_for("!document.getElementById('boot') && !!document.querySelector('h1') && !document.querySelector('.frame__loading')")
    GLib.timeout_add(700, loop.quit)
    loop.run()
    for wanted in job["prints"]:
        print_page(wanted["paper"], wanted["file"])


for line in sys.stdin:
    do(json.loads(line))
    print("printed", flush=True)
