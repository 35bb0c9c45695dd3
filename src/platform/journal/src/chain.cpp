#include "chain.hpp"

#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"

namespace agora::journal {
namespace {

void append(std::string& bytes, std::string_view part) {
    bytes += std::to_string(part.size());
    bytes += ':';
    bytes += part;
}

}  // namespace

std::string chain_hash(std::string_view previous, std::int64_t seq, const EntryRow& entry) {
    std::string bytes;
    append(bytes, previous);
    append(bytes, std::to_string(seq));
    append(bytes, to_string(entry.entry_id));
    append(bytes, std::to_string(entry.at.microseconds()));
    append(bytes, entry.name);
    append(bytes, to_string(entry.account_id));
    append(bytes, entry.audited ? "1" : "0");
    append(bytes, entry.payload);
    append(bytes, entry.text_digest);
    return crypto::encode_hex(crypto::sha256(bytes));
}

std::string text_digest(std::string_view salt, std::string_view body) {
    std::string bytes;
    append(bytes, salt);
    append(bytes, body);
    return crypto::encode_hex(crypto::sha256(bytes));
}

}  // namespace agora::journal
