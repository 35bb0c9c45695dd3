#include "reading.hpp"

#include <boost/json.hpp>

#include <stdexcept>

namespace agora::pdf {
namespace {

namespace json = boost::json;

void read(const json::value& value, std::string& to) {
    to = value.as_string();
}
void read(const json::value& value, std::int64_t& to) {
    to = value.as_int64();
}
void read(const json::value& value, bool& to) {
    to = value.as_bool();
}

template <fields::DescribedEnum Enum>
void read(const json::value& value, Enum& to) {
    const json::string& name = value.as_string();
    const auto found = fields::enum_value<Enum>(std::string_view{name.data(), name.size()});
    if (!found) throw std::runtime_error("an unknown word in the document");
    to = *found;
}

template <fields::Described Type>
void read(const json::value& value, Type& to);

template <typename Item>
void read(const json::value& value, std::vector<Item>& to) {
    for (const json::value& item : value.as_array()) read(item, to.emplace_back());
}

template <fields::Described Type>
void read(const json::value& value, Type& to) {
    const json::object& object = value.as_object();
    fields::for_each(to, [&](std::string_view name, auto& member) {
        read(object.at(json::string_view{name.data(), name.size()}), member);
    });
}

}  // namespace

Document read_document(std::string_view text) {
    json::monotonic_resource memory;
    Document document;
    read(json::parse(json::string_view{text.data(), text.size()}, &memory), document);
    return document;
}

}  // namespace agora::pdf
