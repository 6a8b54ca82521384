// An auditor of the log who shares no code with Sổ Cái: all checking is done by the packages of
// Go's checksum database, golang.org/x/mod/sumdb/note and tlog.
//
//	auditor log KEYS URL                            reads the whole log, entry by entry, tile by tile
//	auditor proof KEYS PROOF DOCUMENT               checks the receipt of one event without the log
//	auditor grown KEYS OLDER NEWER CONSISTENCY      checks that one checkpoint follows from another
//
// KEYS is a file of verifier keys, one a line. It says "accepted" and ends with 0, or why not and 1.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const tileHeight = 8

func main() {
	accepted, err := run(os.Args[1:])
	if err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
	fmt.Println("accepted:", accepted)
}

func run(words []string) (string, error) {
	if len(words) < 3 {
		return "", errors.New("usage: auditor log|proof|grown KEYS …")
	}
	keys, err := verifiers(words[1])
	if err != nil {
		return "", err
	}
	switch {
	case words[0] == "log" && len(words) == 3:
		return wholeLog(keys, words[2])
	case words[0] == "proof" && len(words) == 4:
		return receipt(keys, words[2], words[3])
	case words[0] == "grown" && len(words) == 5:
		return grown(keys, words[2], words[3], words[4])
	}
	return "", errors.New("usage: auditor log|proof|grown KEYS …")
}

func verifiers(file string) (note.Verifiers, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var keys []note.Verifier
	for _, line := range strings.Fields(string(text)) {
		key, err := note.NewVerifier(line)
		if err != nil {
			return nil, fmt.Errorf("key %q: %w", line, err)
		}
		keys = append(keys, key)
	}
	return note.VerifierList(keys...), nil
}

// checkpoint opens a signed note and reads the tree that it states.
func checkpoint(keys note.Verifiers, signed []byte) (tlog.Tree, error) {
	opened, err := note.Open(signed, keys)
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return tlog.Tree{}, fmt.Errorf("a checkpoint has three lines: %q", opened.Text)
	}
	if lines[0] != opened.Sigs[0].Name {
		return tlog.Tree{}, fmt.Errorf("origin %q is signed by %q", lines[0], opened.Sigs[0].Name)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || strconv.FormatInt(size, 10) != lines[1] {
		return tlog.Tree{}, fmt.Errorf("size %q", lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

func wholeLog(keys note.Verifiers, url string) (string, error) {
	signed, err := get(url + "/checkpoint")
	if err != nil {
		return "", err
	}
	tree, err := checkpoint(keys, signed)
	if err != nil {
		return "", err
	}
	reader := tlog.TileHashReader(tree, &tiles{url: url})
	root, err := tlog.TreeHash(tree.N, reader)
	if err != nil {
		return "", err
	}
	if root != tree.Hash {
		return "", fmt.Errorf("the tiles give root %v and the checkpoint %v", root, tree.Hash)
	}
	for index := int64(0); index < tree.N; {
		width := tree.N - index
		if width > 256 {
			width = 256
		}
		tile := tlog.Tile{H: tileHeight, L: -1, N: index / 256, W: int(width)}
		bundle, err := get(url + "/" + path(tile))
		if err != nil {
			return "", err
		}
		for ; len(bundle) > 0; index++ {
			entry, rest, err := first(bundle)
			if err != nil {
				return "", err
			}
			bundle = rest
			if err := included(tree, reader, index, entry); err != nil {
				return "", fmt.Errorf("entry %d: %w", index, err)
			}
		}
	}
	older := tree.N/2 + 1
	proof, err := tlog.ProveTree(tree.N, older, reader)
	if err != nil {
		return "", err
	}
	olderRoot, err := tlog.TreeHash(older, reader)
	if err != nil {
		return "", err
	}
	if err := tlog.CheckTree(proof, tree.N, tree.Hash, older, olderRoot); err != nil {
		return "", err
	}
	return fmt.Sprintf("%d entries", tree.N), nil
}

func included(tree tlog.Tree, reader tlog.HashReader, index int64, entry []byte) error {
	leaf := tlog.RecordHash(entry)
	proof, err := tlog.ProveRecord(tree.N, index, reader)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaf)
}

func first(bundle []byte) (entry, rest []byte, err error) {
	if len(bundle) < 2 {
		return nil, nil, errors.New("a bundle that ends within a length")
	}
	length := int(binary.BigEndian.Uint16(bundle))
	if len(bundle) < 2+length {
		return nil, nil, errors.New("a bundle that ends within an entry")
	}
	return bundle[2 : 2+length], bundle[2+length:], nil
}

func receipt(keys note.Verifiers, proofFile, documentFile string) (string, error) {
	text, err := os.ReadFile(proofFile)
	if err != nil {
		return "", err
	}
	document, err := os.ReadFile(documentFile)
	if err != nil {
		return "", err
	}
	head, signed, found := bytes.Cut(text, []byte("\n\n"))
	if !found {
		return "", errors.New("no checkpoint in the proof")
	}
	lines := strings.Split(string(head), "\n")
	if lines[0] != "c2sp.org/tlog-proof@v1" || len(lines) < 2 {
		return "", errors.New("no tlog-proof")
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
	if err != nil {
		return "", err
	}
	var proof tlog.RecordProof
	for _, line := range lines[2:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return "", err
		}
		proof = append(proof, hash)
	}
	tree, err := checkpoint(keys, signed)
	if err != nil {
		return "", err
	}
	entry := sha256.Sum256(document)
	if index < 0 || index >= tree.N {
		return "", fmt.Errorf("no index %d in a tree of %d", index, tree.N)
	}
	return fmt.Sprintf("entry %d of %d", index, tree.N),
		tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry[:]))
}

func grown(keys note.Verifiers, olderFile, newerFile, proofFile string) (string, error) {
	var trees []tlog.Tree
	for _, file := range []string{olderFile, newerFile} {
		signed, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		tree, err := checkpoint(keys, signed)
		if err != nil {
			return "", err
		}
		trees = append(trees, tree)
	}
	text, err := os.ReadFile(proofFile)
	if err != nil {
		return "", err
	}
	var said struct{ Hashes []string }
	if err := json.Unmarshal(text, &said); err != nil {
		return "", err
	}
	var proof tlog.TreeProof
	for _, line := range said.Hashes {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return "", err
		}
		proof = append(proof, hash)
	}
	older, newer := trees[0], trees[1]
	if older.N > newer.N {
		return "", fmt.Errorf("%d is more than %d", older.N, newer.N)
	}
	return fmt.Sprintf("from %d to %d", older.N, newer.N),
		tlog.CheckTree(proof, newer.N, newer.Hash, older.N, older.Hash)
}

// tiles fetches tiles as tlog wants them; it checks each against the root before it is used.
type tiles struct{ url string }

func (t *tiles) Height() int { return tileHeight }

func (t *tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (t *tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range wanted {
		bytes, err := get(t.url + "/" + path(tile))
		if err != nil {
			return nil, err
		}
		data = append(data, bytes)
	}
	return data, nil
}

// path is that of C2SP, which leaves out the height and says entries for data.
func path(tile tlog.Tile) string {
	path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
	return strings.Replace(path, "tile/data/", "tile/entries/", 1)
}

func get(url string) ([]byte, error) {
	answer, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", url, answer.Status)
	}
	return io.ReadAll(answer.Body)
}
