#pragma once

#include "acting.hpp"
#include "import_lines.hpp"

#include <span>

// One batch of an import, in the caller's transaction. Each looks again at what is there, so that a run
// that was interrupted is taken up by another one.
namespace agora::recommendations {

struct Writing {
    web::Services& services;
    journal::Origin origin;
};

void write_groups(const Writing& writing, db::WriteTx& tx, std::span<const GroupLine> lines);
void write_items(const Writing& writing, db::WriteTx& tx, std::span<const ItemLine> lines);
void write_references(const Writing& writing, db::WriteTx& tx,
                      std::span<const ReferenceLine> lines);
/// New versions of the texts that differ, and the facts as the file has them now.
void change_items(const Writing& writing, db::WriteTx& tx, std::span<const ItemLine> lines);
void change_groups(const Writing& writing, db::WriteTx& tx, std::span<const GroupLine> lines);

}  // namespace agora::recommendations
