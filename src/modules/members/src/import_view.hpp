#pragma once

#include "agora/web/call.hpp"
#include "agora/web/layout.hpp"
#include "import_store.hpp"

#include <string>
#include <vector>

namespace agora::members {

struct ImportChoiceView {
    std::string value;
    std::string label;
    bool chosen = false;
};
AGORA_FIELDS(ImportChoiceView, value, label, chosen)

struct ImportColumnView {
    std::string input;  ///< name of its select
    std::string name;
    std::string sample;  ///< first text in it
    std::vector<ImportChoiceView> choices;
};
AGORA_FIELDS(ImportColumnView, input, name, sample, choices)

/// One file on its way: waiting for a confirmation, running, or done.
struct ImportView {
    ImportId import_id;
    bool waiting = false;
    bool running = false;
    bool done = false;
    std::string encoding;
    std::string separator;
    std::vector<ImportColumnView> columns;
    std::string missing;  ///< why it cannot be imported like this
    std::int64_t looked_at = 0;
    ImportCounts counts;
    std::int64_t rows_done = 0;
    std::vector<std::string> faults;
    std::vector<std::string> unknown;
    std::string address;
    std::string faults_url;
    Html form_keys;
};
AGORA_FIELDS(ImportView, import_id, waiting, running, done, encoding, separator, columns, missing,
             looked_at, counts, rows_done, faults, unknown, address, faults_url, form_keys)

/// Of a file that waits only its first 2,000 lines are looked at.
ImportView view_of(web::Call& call, const ImportRow& row);

struct ImportListRow {
    std::string url;
    Instant started_at;
    ImportCounts counts;
    bool done = false;
};
AGORA_FIELDS(ImportListRow, url, started_at, counts, done)

struct ImportListView {
    std::string error;
    std::vector<ImportListRow> imports;
    Html form_keys;
};
AGORA_FIELDS(ImportListView, error, imports, form_keys)

}  // namespace agora::members
