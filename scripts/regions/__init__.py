"""Renews the list of Chinese administrative divisions (GB/T 2260): `python3 -m scripts.regions`.

Run by a maintainer, never by a build. It gets the packages of `sources.py` with the ordinary registry clients (`npm`
and `pip`), merges their lists and rewrites `plugins/kedan/data/regions.csv`. To renew the list: add the new version of
a package to the sources and keep the old ones, for they tell what was listed before; run this; read the summary; then
bring `plugins/kedan/data/README.md` up to date.
"""
