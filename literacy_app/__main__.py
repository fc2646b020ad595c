"""Starts the app with `python -m literacy_app`."""

from __future__ import annotations

import sys

from literacy_app.cli import main

if __name__ == "__main__":
    sys.exit(main())
