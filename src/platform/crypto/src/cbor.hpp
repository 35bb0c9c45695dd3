#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace agora::crypto {

/// One value of CBOR (RFC 8949). Bytes and texts are views into the input.
struct CborValue {
    enum class Kind { integer, bytes, text, boolean, null, array, map };

    Kind kind = Kind::null;
    std::int64_t integer = 0;  ///< of a boolean: 0 or 1
    std::string_view data;
    std::vector<CborValue> items;  ///< of a map: key, value, key, value …

    bool is(Kind other) const { return kind == other; }
    bool is(std::int64_t number) const { return kind == Kind::integer && integer == number; }
    /// Values of a map by their key; nullptr when it isn't there.
    const CborValue* find(std::int64_t key) const;
    const CborValue* find(std::string_view key) const;
};

struct CborRead {
    CborValue value;
    std::size_t length = 0;  ///< bytes read; more may follow
};

/// The first value, of the part of CBOR that WebAuthn uses: definite lengths, keys that are numbers
/// or texts and differ, no tags, floats or other simple values. At most 8 deep and 256 values.
std::optional<CborRead> read_cbor(std::string_view bytes);

/// The one value that fills the bytes.
std::optional<CborValue> read_whole_cbor(std::string_view bytes);

}  // namespace agora::crypto
