#include "cbor.hpp"

#include "sodium.hpp"

#include <cbor.h>

#include <limits>
#include <utility>

namespace agora::crypto {
namespace {

using Kind = CborValue::Kind;

constexpr int kMaxDepth = 8;
constexpr int kMaxValues = 256;

/// What libcbor's decoder tells about one head; it neither allocates nor recurses.
struct Head {
    bool understood = false;
    CborValue value;
    std::uint64_t children = 0;
};

Head& head(void* context) {
    return *static_cast<Head*>(context);
}

void take_integer(void* context, std::uint64_t magnitude, bool negative) {
    if (magnitude > std::uint64_t{std::numeric_limits<std::int64_t>::max()}) return;
    const auto value = static_cast<std::int64_t>(magnitude);
    head(context).value = {Kind::integer, negative ? -1 - value : value, {}, {}};
    head(context).understood = true;
}

void take_data(void* context, Kind kind, cbor_data data, std::size_t length) {
    head(context).value = {kind, 0, {reinterpret_cast<const char*>(data), length}, {}};
    head(context).understood = true;
}

void take_collection(void* context, Kind kind, std::uint64_t children) {
    head(context).value = {kind, 0, {}, {}};
    head(context).children = children;
    head(context).understood = true;
}

/// What has no callback here is not understood, and so refused.
cbor_callbacks callbacks() {
    cbor_callbacks all = cbor_empty_callbacks;
    all.uint8 = [](void* to, auto value) { take_integer(to, value, false); };
    all.uint16 = [](void* to, auto value) { take_integer(to, value, false); };
    all.uint32 = [](void* to, auto value) { take_integer(to, value, false); };
    all.uint64 = [](void* to, auto value) { take_integer(to, value, false); };
    all.negint8 = [](void* to, auto value) { take_integer(to, value, true); };
    all.negint16 = [](void* to, auto value) { take_integer(to, value, true); };
    all.negint32 = [](void* to, auto value) { take_integer(to, value, true); };
    all.negint64 = [](void* to, auto value) { take_integer(to, value, true); };
    all.byte_string = [](void* to, cbor_data data, auto length) {
        take_data(to, Kind::bytes, data, length);
    };
    all.string = [](void* to, cbor_data data, auto length) {
        take_data(to, Kind::text, data, length);
    };
    all.array_start = [](void* to, auto size) { take_collection(to, Kind::array, size); };
    all.map_start = [](void* to, auto size) { take_collection(to, Kind::map, size); };
    all.boolean = [](void* to, bool value) {
        head(to).value = {Kind::boolean, value ? 1 : 0, {}, {}};
        head(to).understood = true;
    };
    all.null = [](void* to) { head(to).understood = true; };
    return all;
}

bool same_key(const CborValue& left, const CborValue& right) {
    return left.kind == right.kind && left.integer == right.integer && left.data == right.data;
}

bool keys_are_sound(const CborValue& map) {
    for (std::size_t at = 0; at < map.items.size(); at += 2) {
        const CborValue& key = map.items[at];
        if (!key.is(Kind::integer) && !key.is(Kind::text)) return false;
        for (std::size_t earlier = 0; earlier < at; earlier += 2) {
            if (same_key(map.items[earlier], key)) return false;
        }
    }
    return true;
}

class Reader {
 public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    std::size_t position() const { return position_; }

    std::optional<CborValue> read(int depth) {
        if (depth > kMaxDepth || ++values_ > kMaxValues) return std::nullopt;
        static const cbor_callbacks known = callbacks();
        Head found;
        const auto rest = bytes_.substr(position_);
        const auto decoded = cbor_stream_decode(bytes_of(rest), rest.size(), &known, &found);
        if (decoded.status != CBOR_DECODER_FINISHED || !found.understood) return std::nullopt;
        position_ += decoded.read;
        if (!read_children(found, depth)) return std::nullopt;
        return std::move(found.value);
    }

 private:
    bool read_children(Head& parent, int depth) {
        if (parent.children > kMaxValues) return false;
        const bool is_map = parent.value.is(Kind::map);
        const std::uint64_t count = parent.children * (is_map ? 2 : 1);
        for (std::uint64_t at = 0; at < count; ++at) {
            auto child = read(depth + 1);
            if (!child) return false;
            parent.value.items.push_back(std::move(*child));
        }
        return !is_map || keys_are_sound(parent.value);
    }

    std::string_view bytes_;
    std::size_t position_ = 0;
    int values_ = 0;
};

}  // namespace

const CborValue* CborValue::find(std::int64_t key) const {
    for (std::size_t at = 0; kind == Kind::map && at < items.size(); at += 2) {
        if (items[at].is(key)) return &items[at + 1];
    }
    return nullptr;
}

const CborValue* CborValue::find(std::string_view key) const {
    for (std::size_t at = 0; kind == Kind::map && at < items.size(); at += 2) {
        if (items[at].is(Kind::text) && items[at].data == key) return &items[at + 1];
    }
    return nullptr;
}

std::optional<CborRead> read_cbor(std::string_view bytes) {
    Reader reader(bytes);
    auto value = reader.read(1);
    if (!value) return std::nullopt;
    return CborRead{std::move(*value), reader.position()};
}

std::optional<CborValue> read_whole_cbor(std::string_view bytes) {
    auto found = read_cbor(bytes);
    if (!found || found->length != bytes.size()) return std::nullopt;
    return std::move(found->value);
}

}  // namespace agora::crypto
