#pragma once

#include "agora/fields/fields.hpp"

namespace agora::fields {

/// Two described structs as one: described by the members of the first, then of the second.
template <Described First, Described Second>
struct Joined : First, Second {};

template <typename First, typename Second>
boost::mp11::mp_append<Members<First>, Members<Second>> boost_public_member_descriptor_fn(
    Joined<First, Second>**);
template <typename First, typename Second>
boost::mp11::mp_list<> boost_protected_member_descriptor_fn(Joined<First, Second>**);
template <typename First, typename Second>
boost::mp11::mp_list<> boost_private_member_descriptor_fn(Joined<First, Second>**);

}  // namespace agora::fields
