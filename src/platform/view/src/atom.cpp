#include "agora/view/atom.hpp"

#include "agora/view/views.hpp"

namespace agora::view {

std::string xml_element(std::string_view name, std::string_view text) {
    std::string plain{text};
    for (char& c : plain) {
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7F) c = ' ';
    }
    return "<" + std::string{name} + ">" + escaped(plain).markup() + "</" + std::string{name} + ">";
}

std::string atom_link(std::string_view relation, std::string_view address) {
    return "<link rel=\"" + std::string{relation} + "\" href=\"" + escaped(address).markup() +
           "\"/>";
}

}  // namespace agora::view
