using System.Reflection;
using System.Runtime.CompilerServices;

namespace QuoteExtract.Tests.Conventions;

/// <summary>The public API of an assembly as text, one type or member a line with its type behind an arrow, sorted. What the compiler adds to a record
/// (equality, cloning, ToString) is left out; <c>record</c> says it.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly) =>
        string.Concat(assembly.GetExportedTypes().SelectMany(Lines).Order(StringComparer.Ordinal).Select(line => line + "\n"));

    private static IEnumerable<string> Lines(Type type)
    {
        string name = type.FullName!.Replace('+', '.');
        yield return $"{name} : {Kind(type)}{Bases(type)}";
        foreach (string member in Members(type)) yield return $"{name}.{member}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {Enum.Format(type, Enum.Parse(type, name), "d")}");
        var nullability = new NullabilityInfoContext();
        return type.GetMembers(Declared).Select(member => member switch
        {
            ConstructorInfo { IsPublic: true } made => $"new({Parameters(made)})",
            FieldInfo { IsPublic: true } field => $"{field.Name} -> {(field.IsLiteral ? "const " : Static(field.IsStatic))}{TypeName(nullability.Create(field))}"
                + (field.IsLiteral ? $" = \"{field.GetRawConstantValue()}\"" : ""),
            PropertyInfo property when (property.GetMethod ?? property.SetMethod)!.IsPublic => Property(property),
            MethodInfo { IsPublic: true } method when !method.IsDefined(typeof(CompilerGeneratedAttribute)) && !IsAccessor(method) => Method(method),
            _ => null,
        }).OfType<string>();

        string Property(PropertyInfo property)
        {
            bool init = property.SetMethod is { IsPublic: true } set && set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
            string accessors = (property.GetMethod is { IsPublic: true } ? "get; " : "") + (init ? "init; " : property.SetMethod is { IsPublic: true } ? "set; " : "");
            string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
            bool isStatic = (property.GetMethod ?? property.SetMethod)!.IsStatic;
            return $"{property.Name} -> {Static(isStatic)}{required}{TypeName(nullability.Create(property))} {{ {accessors}}}";
        }

        string Method(MethodInfo method) =>
            $"{method.Name}({Parameters(method)}) -> {Static(method.IsStatic)}{TypeName(nullability.Create(method.ReturnParameter))}";

        string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
            $"{TypeName(nullability.Create(parameter))} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}"));
    }

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType ? "default" : "null",
        bool flag => flag ? "true" : "false",
        string text => $"\"{text}\"",
        var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private static string Kind(Type type)
    {
        bool record = type.GetMethod("PrintMembers", Declared) is not null;
        if (type.IsEnum) return "enum";
        if (type.IsInterface) return "interface";
        if (type.IsValueType) return (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (record ? "record struct" : "struct");
        return (type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (record ? "record" : "class");
    }

    private static string Bases(Type type)
    {
        if (type.IsEnum) return "";
        var bases = type.GetInterfaces().Where(contract => contract.IsPublic && !IsEquatable(contract)).Select(TypeName);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)) bases = bases.Prepend(TypeName(parent));
        string list = string.Join(", ", bases.Order(StringComparer.Ordinal));
        return list.Length == 0 ? "" : $" ({list})";
    }

    private static bool IsEquatable(Type contract) => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEquatable<>);

    private static string TypeName(NullabilityInfo info)
    {
        bool nullable = (info.WriteState == NullabilityState.Unknown ? info.ReadState : info.WriteState) == NullabilityState.Nullable
            || info.ReadState == NullabilityState.Nullable;
        string mark = nullable && !info.Type.IsValueType ? "?" : "";
        if (info.ElementType is { } element) return $"{TypeName(element)}[]{mark}";
        if (Nullable.GetUnderlyingType(info.Type) is { } value) return TypeName(value) + "?";
        return info.GenericTypeArguments.Length == 0 ? TypeName(info.Type) + mark
            : $"{Bare(info.Type)}<{string.Join(", ", info.GenericTypeArguments.Select(TypeName))}>{mark}";
    }

    private static string TypeName(Type type) =>
        type.IsArray ? TypeName(type.GetElementType()!) + "[]"
        : type.IsGenericType ? $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>"
        : Bare(type);

    private static string Bare(Type type) => type.FullName switch
    {
        "System.Void" => "void",
        "System.String" => "string",
        "System.Object" => "object",
        "System.Boolean" => "bool",
        "System.Char" => "char",
        "System.Int32" => "int",
        "System.Int64" => "long",
        "System.Single" => "float",
        "System.Double" => "double",
        _ => type.Name.Split('`')[0],
    };
}
